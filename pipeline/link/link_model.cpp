#include "pipeline/link/link_model.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace erfar {

LinkModel make_link_model(const Codebook& codebook, const FormCounts& documents, const LinkSettings& settings,
                          const Lexicon* lexicon) {
  std::vector<std::string_view> texts;
  for (const LearningPoint& point : codebook.points) texts.push_back(point.text);
  for (const std::string& body : codebook.bodies) texts.push_back(body);
  constexpr std::size_t block_bytes = std::size_t{1} << 16;
  const FormCounts counts = count_forms(texts, block_bytes);
  const float sum = settings.word_weight + settings.n_gram_weight;
  const auto words = [lexicon](std::string_view form, std::vector<std::string>& features) {
    word_feature(form, lexicon, features);
  };
  LinkModel model{settings, codebook.points.size(), {}};
  model.sources.push_back(
      {FeatureSpace(words, documents, counts, codebook, settings.body_weight), settings.word_weight / sum});
  model.sources.push_back({FeatureSpace(character_n_grams, documents, counts, codebook, settings.body_weight),
                           settings.n_gram_weight / sum});
  return model;
}

void count_features(const LinkModel& model, DocumentTermRows::Row forms, DocumentFeatures& features) {
  features.counts.resize(model.sources.size());
  features.norms.resize(model.sources.size());
  for (std::size_t s = 0; s < model.sources.size(); ++s) {
    FeatureSpace::clear(features.counts[s]);
    model.sources[s].space.count(forms, features.counts[s]);
    features.norms[s] = model.sources[s].space.norm(features.counts[s]);
  }
}

void score(const LinkModel& model, const DocumentFeatures& features, std::vector<float>& scores) {
  scores.assign(model.sources.front().space.stride(), 0.0F);
  for (std::size_t s = 0; s < model.sources.size(); ++s) {
    const auto& [space, share] = model.sources[s];
    if (features.norms[s] <= 0) continue;
    const float scale = share / features.norms[s];
    for (const std::uint32_t feature : features.counts[s].present) {
      const float weight = scale * space.weight(feature, features.counts[s].count[feature]);
      const float* const in_points = space.in_points(feature);
      for (std::size_t point = 0; point < scores.size(); ++point) scores[point] += weight * in_points[point];
    }
  }
}

void contribution(const LinkModel& model, const DocumentFeatures& features, TermId form,
                  std::vector<float>& points) {
  points.assign(model.sources.front().space.stride(), 0.0F);
  for (std::size_t s = 0; s < model.sources.size(); ++s) {
    const auto& [space, share] = model.sources[s];
    if (features.norms[s] <= 0) continue;
    for (const std::uint32_t feature : space.features_of(form)) {
      const std::uint32_t count = features.counts[s].count[feature];
      const float weight =
          share / features.norms[s] * space.weight(feature, count) / static_cast<float>(count);
      const float* const in_points = space.in_points(feature);
      for (std::size_t point = 0; point < points.size(); ++point) points[point] += weight * in_points[point];
    }
  }
}

float confidence(float score, float lead) {
  constexpr float intercept = -3.6F;
  constexpr float per_score = 18.0F;
  constexpr float per_lead = 22.0F;
  return 1.0F / (1.0F + std::exp(-(intercept + per_score * score + per_lead * lead)));
}

}  // namespace erfar
