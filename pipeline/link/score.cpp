#include "pipeline/link/score.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace erfar {
namespace {

using Space = LinkModel::Space;

constexpr std::size_t most_summed = 500;  // forms of a document

/// Of one space in the score.
float share(const LinkModel& model) { return 1.0F / static_cast<float>(model.spaces.size()); }

void forget(SharedFeatures& features) {
  for (const TermId feature : features.shared) {
    features.hits[index_of(feature)] = 0;
    features.more[index_of(feature)] = 0;
    features.per_occurrence[index_of(feature)] = 0;
  }
  features.shared.clear();
  features.differences.clear();
}

/// Asks memory for it: most of what belongs to a form lies beyond the caches.
template <class T>
void prefetch(std::span<const T> memory) {
  constexpr std::size_t line = 64 / sizeof(T);
  for (std::size_t at = 0; at < memory.size(); at += line) __builtin_prefetch(&memory[at]);
}

/// Notes each place of a feature after its first one: a loop over hundreds of features without a jump that
/// depends on them, over a bit for each feature, which stay in the first cache. Each form is read once.
void find_shared(const Space& space, DocumentTermRows::Row forms, SharedFeatures& features) {
  std::ranges::fill(features.seen, 0);
  std::size_t places = 0;
  for (const TermId form : forms.terms) {
    const auto of_form = space.features.features_of(form);
    if (of_form.empty()) continue;
    prefetch(of_form);
    if (space.forms.has(form)) prefetch(space.forms.points.of(form));
    places += of_form.size();
  }
  features.again.resize(places + 1);
  TermId* again = features.again.data();
  for (const TermId form : forms.terms) {
    for (const TermId feature : space.features.features_of(form)) {
      std::uint64_t& seen = features.seen[index_of(feature) / 64];
      *again = feature;
      again += seen >> index_of(feature) % 64 & 1U;
      seen |= std::uint64_t{1} << index_of(feature) % 64;
    }
  }
  features.again.resize(static_cast<std::size_t>(again - features.again.data()));
  for (const TermId feature : features.again) {
    std::uint32_t& hits = features.hits[index_of(feature)];
    if (hits == 0) features.shared.push_back(feature);
    hits += hits == 0 ? 2 : 1;
  }
}

void count_repeated_forms(const FeatureSpace& space, DocumentTermRows::Row forms, SharedFeatures& features) {
  for (std::size_t k = 0; k < forms.size(); ++k) {
    if (forms.values[k] == 1) continue;
    for (const TermId feature : space.features_of(forms.terms[k])) {
      std::uint32_t& hits = features.hits[index_of(feature)];
      if (hits == 0) features.shared.push_back(feature);
      hits = std::max(hits, 1U);
      features.more[index_of(feature)] += forms.values[k] - 1;
    }
  }
}

void weigh(const Space& space, DocumentTermRows::Row forms, SharedFeatures& features) {
  double squares = 0;
  for (const TermId form : forms.terms) squares += space.features.squares_of(form);
  for (const TermId feature : features.shared) {
    const std::uint32_t hits = features.hits[index_of(feature)];
    const std::uint32_t count = hits + features.more[index_of(feature)];
    const float lone = space.features.weight(feature, 1);
    const float together = space.features.weight(feature, count);
    features.differences.push_back(together - static_cast<float>(hits) * lone);
    features.per_occurrence[index_of(feature)] = together / static_cast<float>(count) - lone;
    squares += static_cast<double>(together) * together - hits * static_cast<double>(lone) * lone;
  }
  features.norm = static_cast<float>(std::sqrt(squares));
}

/// What forms bring where each of their features is a lone one.
void add_forms(const Space& space, std::span<const TermId> forms, float weight, std::span<float> scores) {
  while (!forms.empty()) {
    const auto end = std::ranges::find_if(forms, [&](TermId form) { return !space.forms.has(form); });
    const auto summed = static_cast<std::size_t>(end - forms.begin());
    space.forms.points.add_rows(forms.first(summed), weight, scores);
    forms = forms.subspan(summed);
    if (forms.empty()) break;
    for (const TermId feature : space.features.features_of(forms.front()))
      space.points.add_rows({&feature, 1}, weight * space.features.weight(feature, 1), scores);
    forms = forms.subspan(1);
  }
}

/// What a long document brings, feature by feature: where thousands of forms share one, the forms' sums less
/// what they share are a small difference of large numbers.
void add_long(const Space& space, DocumentTermRows::Row forms, const SharedFeatures& in_space, float weight,
              std::span<float> scores) {
  std::vector<TermId> features = in_space.shared;
  std::vector<float> weights;
  for (const TermId feature : features) {
    const std::uint32_t count = in_space.hits[index_of(feature)] + in_space.more[index_of(feature)];
    weights.push_back(space.features.weight(feature, count));
  }
  for (const TermId form : forms.terms) {
    for (const TermId feature : space.features.features_of(form)) {
      if (in_space.hits[index_of(feature)] > 0) continue;  // among the shared
      features.push_back(feature);
      weights.push_back(space.features.weight(feature, 1));
    }
  }
  space.points.add_products({features, weights}, weight, scores);
}

}  // namespace

void count_features(const LinkModel& model, DocumentTermRows::Row forms, DocumentFeatures& features) {
  features.resize(model.spaces.size());
  for (std::size_t s = 0; s < model.spaces.size(); ++s) {
    const Space& space = model.spaces[s];
    SharedFeatures& in_space = features[s];
    in_space.hits.resize(space.features.features());
    in_space.more.resize(space.features.features());
    in_space.per_occurrence.resize(space.features.features());
    in_space.seen.resize(space.features.features() / 64 + 1);
    forget(in_space);
    find_shared(space, forms, in_space);
    count_repeated_forms(space.features, forms, in_space);
    weigh(space, forms, in_space);
  }
}

void score(const LinkModel& model, DocumentTermRows::Row forms, const DocumentFeatures& features,
           std::vector<float>& scores) {
  scores.assign(model.spaces.front().points.stride(), 0.0F);
  for (std::size_t s = 0; s < model.spaces.size(); ++s) {
    const Space& space = model.spaces[s];
    const SharedFeatures& in_space = features[s];
    if (in_space.norm <= 0) continue;
    const float weight = share(model) / in_space.norm;
    if (forms.size() > most_summed) {
      add_long(space, forms, in_space, weight, scores);
      continue;
    }
    add_forms(space, forms.terms, weight, scores);
    space.points.add_products({in_space.shared, in_space.differences}, weight, scores);
  }
}

void contribution(const LinkModel& model, const DocumentFeatures& features, TermId form,
                  Contribution& earned) {
  earned.points.assign(model.spaces.front().points.stride(), 0.0F);
  for (std::size_t s = 0; s < model.spaces.size(); ++s) {
    const Space& space = model.spaces[s];
    const SharedFeatures& in_space = features[s];
    if (in_space.norm <= 0) continue;
    earned.shared.clear();
    earned.weights.clear();
    for (const TermId feature : space.features.features_of(form)) {
      const float difference = in_space.per_occurrence[index_of(feature)];
      if (difference == 0) continue;
      earned.shared.push_back(feature);
      earned.weights.push_back(difference);
    }
    const float weight = share(model) / in_space.norm;
    add_forms(space, {&form, 1}, weight, earned.points);
    space.points.add_products({earned.shared, earned.weights}, weight, earned.points);
  }
}

}  // namespace erfar
