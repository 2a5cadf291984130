#include "pipeline/link/feature_space.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

constexpr std::size_t most_documents_for_idf = 20'000;
constexpr std::size_t points_per_vector = 8;  // point weights are padded to whole vector registers
constexpr std::size_t forms_per_block = 4096;

/// Features of each form, as numbers of a table that holds all the codebook knows.
struct FeaturesOfForms {
  std::vector<std::size_t> begins{0};
  std::vector<std::uint32_t> features;
};

/// Fills `table` with every feature of the codebook's forms.
FeaturesOfForms learn_features(const Analyzer& analyzer, const TermTable& forms, TermTable& table) {
  FeaturesOfForms result;
  std::vector<std::string> features;
  for (std::uint32_t form = 0; form < forms.size(); ++form) {
    analyzer(forms[TermId{form}], features);
    for (const std::string& feature : features) result.features.push_back(table.number(feature));
    result.begins.push_back(result.features.size());
  }
  return result;
}

/// Looks up what `table` knows of each form's features, blocks of forms side by side.
FeaturesOfForms known_features(const Analyzer& analyzer, const TermTable& forms, const TermTable& table) {
  std::vector<std::vector<std::uint32_t>> found(forms.size());
  for_each_block(forms.size(), forms_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<std::string> features;
    for (std::size_t form = begin; form < end; ++form) {
      analyzer(forms[TermId{static_cast<std::uint32_t>(form)}], features);
      for (const std::string& feature : features) {
        if (const auto number = table.find(feature)) found[form].push_back(*number);
      }
    }
  });
  FeaturesOfForms result;
  for (const auto& features : found) {
    result.features.insert(result.features.end(), features.begin(), features.end());
    result.begins.push_back(result.features.size());
  }
  return result;
}

using Vector = std::vector<float>;  // dense over features

/// Unit TF-IDF vector of one of the codebook's texts.
Vector unit_vector(DocumentTermRows::Row forms, const FeaturesOfForms& features_of,
                   const std::vector<float>& idf) {
  Vector result(idf.size());
  for (std::size_t k = 0; k < forms.size(); ++k) {
    const std::size_t form = index_of(forms.terms[k]);
    for (std::size_t i = features_of.begins[form]; i < features_of.begins[form + 1]; ++i) {
      result[features_of.features[i]] += static_cast<float>(forms.values[k]);
    }
  }
  double squares = 0;
  for (std::size_t f = 0; f < result.size(); ++f) {
    if (result[f] > 0) result[f] = (1.0F + std::log(result[f])) * idf[f];
    squares += static_cast<double>(result[f]) * result[f];
  }
  if (squares > 0) {
    for (float& weight : result) weight *= static_cast<float>(1.0 / std::sqrt(squares));
  }
  return result;
}

/// unit(text + body_weight * body)
Vector mixed(Vector text, const Vector& body, float body_weight) {
  double squares = 0;
  for (std::size_t f = 0; f < text.size(); ++f) {
    text[f] += body_weight * body[f];
    squares += static_cast<double>(text[f]) * text[f];
  }
  if (squares > 0) {
    for (float& weight : text) weight *= static_cast<float>(1.0 / std::sqrt(squares));
  }
  return text;
}

}  // namespace

FeatureSpace::FeatureSpace(const Analyzer& analyzer, const FormCounts& documents, const FormCounts& texts,
                           const Codebook& codebook, float body_weight) {
  TermTable table;
  const FeaturesOfForms in_codebook = learn_features(analyzer, texts.vocabulary, table);
  FeaturesOfForms in_documents = known_features(analyzer, documents.vocabulary, table);
  begins_ = std::move(in_documents.begins);
  features_ = std::move(in_documents.features);

  const std::size_t rows = documents.matrix.rows();
  const std::size_t step =
      std::max<std::size_t>(1, (rows + most_documents_for_idf - 1) / most_documents_for_idf);
  std::vector<std::uint32_t> documents_with(table.size());
  std::size_t sampled = 0;
  FeatureCounts counts;
  idf_.resize(table.size());
  for (std::size_t i = 0; i < rows; i += step, ++sampled) {
    count(documents.matrix.row(i), counts);
    for (const std::uint32_t feature : counts.present) ++documents_with[feature];
    clear(counts);
  }
  for (std::size_t f = 0; f < idf_.size(); ++f) {
    idf_[f] =
        static_cast<float>(std::log((1.0 + static_cast<double>(sampled)) / (1.0 + documents_with[f])) + 1.0);
  }

  const std::size_t points = codebook.points.size();
  stride_ = (points + points_per_vector - 1) / points_per_vector * points_per_vector;
  point_weights_.resize(table.size() * stride_);
  std::vector<Vector> bodies;
  for (std::size_t chapter = 0; chapter < codebook.bodies.size(); ++chapter) {
    bodies.push_back(unit_vector(texts.matrix.row(points + chapter), in_codebook, idf_));
  }
  for (std::size_t point = 0; point < points; ++point) {
    const Vector vector = mixed(unit_vector(texts.matrix.row(point), in_codebook, idf_),
                                bodies[codebook.points[point].chapter], body_weight);
    for (std::size_t f = 0; f < vector.size(); ++f) point_weights_[f * stride_ + point] = vector[f];
  }
}

void FeatureSpace::count(DocumentTermRows::Row forms, FeatureCounts& counts) const {
  counts.count.resize(features());
  for (std::size_t k = 0; k < forms.size(); ++k) {
    for (const std::uint32_t feature : features_of(forms.terms[k])) {
      if (counts.count[feature] == 0) counts.present.push_back(feature);
      counts.count[feature] += forms.values[k];
    }
  }
}

void FeatureSpace::clear(FeatureCounts& counts) {
  for (const std::uint32_t feature : counts.present) counts.count[feature] = 0;
  counts.present.clear();
}

float FeatureSpace::weight(std::uint32_t feature, std::uint32_t count) const {
  return (count == 1 ? 1.0F : 1.0F + std::log(static_cast<float>(count))) * idf_[feature];
}

float FeatureSpace::norm(const FeatureCounts& counts) const {
  double squares = 0;
  for (const std::uint32_t feature : counts.present) {
    const double w = weight(feature, counts.count[feature]);
    squares += w * w;
  }
  return static_cast<float>(std::sqrt(squares));
}

}  // namespace erfar
