#include "pipeline/link/feature_space.h"

#include <cmath>
#include <string>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

constexpr std::size_t forms_per_block = 4096;
constexpr std::size_t rows_per_sharer = 2000;  // bounds the table: what is rarer says little of a point

/// Adds every feature of the marked forms to the table.
void add_features(const Analyzer& analyzer, const TermList& forms, const std::vector<bool>& marked,
                  TermTable& table) {
  std::vector<std::string> features;
  for (std::uint32_t form = 0; form < forms.size(); ++form) {
    if (!marked[form]) continue;
    analyzer(forms[form], features);
    for (const std::string& feature : features) table.number(feature);
  }
}

std::vector<bool> forms_in(const DocumentTermMatrix& rows, std::span<const std::size_t> sample,
                           std::size_t forms) {
  std::vector<bool> marked(forms);
  for (const std::size_t row : sample) {
    for (const TermId form : rows.row(row).terms) marked[index_of(form)] = true;
  }
  return marked;
}

}  // namespace

void FeatureSpace::FeaturesOfForms::append(const std::vector<std::string>& of_form, const TermTable& known) {
  const std::size_t first = features.size();
  has_first.push_back(false);
  for (const std::string& feature : of_form) {
    const auto number = known.find(feature);
    if (!number) continue;
    features.push_back(TermId{*number});
    if (&feature == of_form.data()) has_first.back() = true;
  }
  forms.push_back({first, static_cast<std::uint32_t>(features.size() - first)});
}

void FeatureSpace::FeaturesOfForms::append(const FeaturesOfForms& next) {
  for (const Form& form : next.forms) forms.push_back({features.size() + form.begin, form.size});
  features.insert(features.end(), next.features.begin(), next.features.end());
  has_first.insert(has_first.end(), next.has_first.begin(), next.has_first.end());
}

void FeatureSpace::FeaturesOfForms::clear() {
  forms.clear();
  features.clear();
  has_first.clear();
}

FeatureSpace::FeaturesOfForms FeatureSpace::known_features(const Analyzer& analyzer, const TermList& forms,
                                                           const std::vector<bool>& wanted,
                                                           const TermTable& table) {
  FeaturesOfForms result;
  result.forms.reserve(forms.size());
  for_each_block_in_order<FeaturesOfForms>(
      forms.size(), forms_per_block,
      [&](std::size_t begin, std::size_t end, FeaturesOfForms& block) {
        block.clear();
        std::vector<std::string> features;
        for (std::size_t form = begin; form < end; ++form) {
          features.clear();
          if (wanted[form]) analyzer(forms[static_cast<std::uint32_t>(form)], features);
          block.append(features, table);
        }
      },
      [&](const FeaturesOfForms& block) { result.append(block); });
  return result;
}

FeatureSpace::FeatureSpace(const Analyzer& analyzer, const SpaceSources& sources) {
  const auto& [texts, documents, sample] = sources;
  const std::vector<bool> all_of_texts(texts.vocabulary.size(), true);
  const std::vector<bool> sampled = forms_in(documents.matrix, sample, documents.vocabulary.size());
  TermTable table;
  add_features(analyzer, texts.vocabulary, all_of_texts, table);
  const std::size_t in_texts = table.size();
  add_features(analyzer, documents.vocabulary, sampled, table);

  std::vector<std::uint32_t> rows_with(table.size());
  FeatureCounts counts;
  counts.count.resize(table.size());
  const auto add = [&](DocumentTermRows::Row row, const FeaturesOfForms& features_of) {
    count(row, features_of, counts);
    for (const TermId feature : counts.present) ++rows_with[index_of(feature)];
  };
  const FeaturesOfForms of_texts = known_features(analyzer, texts.vocabulary, all_of_texts, table);
  for (std::size_t row = 0; row < texts.matrix.rows(); ++row) add(texts.matrix.row(row), of_texts);
  const FeaturesOfForms of_sampled = known_features(analyzer, documents.vocabulary, sampled, table);
  for (const std::size_t row : sample) add(documents.matrix.row(row), of_sampled);

  TermTable kept;
  const std::size_t least = 2 + sample.size() / rows_per_sharer;
  const auto rows = static_cast<double>(texts.matrix.rows() + sample.size());
  for (std::uint32_t feature = 0; feature < table.size(); ++feature) {
    if (feature >= in_texts && rows_with[feature] < least) continue;
    kept.number(table[feature]);
    idf_.push_back(static_cast<float>(std::log((1.0 + rows) / (1.0 + rows_with[feature])) + 1.0));
  }
  in_texts_ = known_features(analyzer, texts.vocabulary, all_of_texts, kept);
  in_documents_ = known_features(analyzer, documents.vocabulary,
                                 std::vector<bool>(documents.vocabulary.size(), true), kept);
  for (std::uint32_t form = 0; form < documents.vocabulary.size(); ++form) {
    double squares = 0;
    for (const TermId feature : features_of(TermId{form})) {
      const float weight = idf_[index_of(feature)];
      squares += static_cast<double>(weight) * weight;
    }
    in_documents_.forms[form].squares = static_cast<float>(squares);
  }
}

void FeatureSpace::count(DocumentTermRows::Row forms, const FeaturesOfForms& features_of,
                         FeatureCounts& counts) {
  for (const TermId feature : counts.present) counts.count[index_of(feature)] = 0;
  counts.present.clear();
  for (std::size_t k = 0; k < forms.size(); ++k) {
    for (const TermId feature : features_of.of(forms.terms[k])) {
      if (counts.count[index_of(feature)] == 0) counts.present.push_back(feature);
      counts.count[index_of(feature)] += forms.values[k];
    }
  }
}

void FeatureSpace::weigh(FeatureCounts& counts) const {
  counts.weights.resize(counts.present.size());
  double squares = 0;
  for (std::size_t k = 0; k < counts.present.size(); ++k) {
    const float w = weight(counts.present[k], counts.count[index_of(counts.present[k])]);
    counts.weights[k] = w;
    squares += static_cast<double>(w) * w;
  }
  counts.norm = static_cast<float>(std::sqrt(squares));
}

float FeatureSpace::weight(TermId feature, std::uint32_t count) const {
  const float frequency = count == 1 ? 1.0F : 1.0F + std::log(static_cast<float>(count));
  return frequency * idf_[index_of(feature)];
}

CompressedRows<float> FeatureSpace::unit_rows(const DocumentTermMatrix& rows,
                                              const FeaturesOfForms& features_of,
                                              std::span<const std::size_t> sample) const {
  CompressedRows<float> result;
  FeatureCounts counts;
  counts.count.resize(features());
  for (const std::size_t row : sample) {
    count(rows.row(row), features_of, counts);
    weigh(counts);
    result.terms.insert(result.terms.end(), counts.present.begin(), counts.present.end());
    for (const float weight : counts.weights) result.values.push_back(weight / counts.norm);
    result.begins.push_back(result.terms.size());
  }
  return result;
}

}  // namespace erfar
