#include "pipeline/link/prototypes.h"

#include <algorithm>
#include <cmath>

namespace erfar {
namespace {

constexpr float title_weight = 0.3F;
constexpr float exclude_weight =
    0.25F;  // Rocchio's for what is not relevant (Manning, Raghavan & Schütze 2008, 9.1.1)
constexpr float sharpness = 40;  // of the softmax, per unit of mean cosine

/// How much each paragraph speaks for each point: [paragraph * points + point], 1 in all over a chapter's
/// points.
std::vector<float> shares(const TextRows& rows, std::span<const SpaceVectors> spaces,
                          std::span<const PointVectors> texts) {
  std::vector<float> result(rows.chapter_of_paragraph.size() * rows.points);
  std::vector<float> scores;
  for (std::size_t paragraph = 0; paragraph < rows.chapter_of_paragraph.size(); ++paragraph) {
    scores.assign(texts.front().stride(), 0.0F);
    for (std::size_t s = 0; s < spaces.size(); ++s) {
      texts[s].add_products(WeightedRows(spaces[s].texts).row(rows.paragraph(paragraph)),
                            sharpness / static_cast<float>(spaces.size()), scores);
    }
    float sum = 0;
    for (std::size_t point = 0; point < rows.points; ++point) {
      if (rows.chapter_of_point[point] != rows.chapter_of_paragraph[paragraph]) continue;
      sum += result[paragraph * rows.points + point] = std::exp(scores[point]);
    }
    for (std::size_t point = 0; point < rows.points && sum > 0; ++point)
      result[paragraph * rows.points + point] /= sum;
  }
  return result;
}

}  // namespace

std::vector<PointVectors> prototypes(const TextRows& rows, std::span<const SpaceVectors> spaces) {
  std::vector<PointVectors> result;
  for (const SpaceVectors& space : spaces) {
    const WeightedRows vectors = space.texts;
    PointVectors& points = result.emplace_back(space.features, rows.points);
    for (std::size_t point = 0; point < rows.points; ++point) {
      points.add(point, vectors.row(point), 1);
      points.add(point, vectors.row(rows.title(point)), title_weight);
      points.add(point, vectors.row(rows.include(point)), 1);
    }
  }
  if (!rows.chapter_of_paragraph.empty()) {
    const std::vector<float> share = shares(rows, spaces, result);
    for (std::size_t s = 0; s < spaces.size(); ++s) {
      const WeightedRows vectors = spaces[s].texts;
      PointVectors own(spaces[s].features, rows.points), all(spaces[s].features, rows.points);
      for (std::size_t paragraph = 0; paragraph < rows.chapter_of_paragraph.size(); ++paragraph) {
        for (std::size_t point = 0; point < rows.points; ++point) {
          if (rows.chapter_of_point[point] != rows.chapter_of_paragraph[paragraph]) continue;
          own.add(point, vectors.row(rows.paragraph(paragraph)), share[paragraph * rows.points + point]);
          all.add(point, vectors.row(rows.paragraph(paragraph)), 1);
        }
      }
      own.scale_to_unit_length();
      all.scale_to_unit_length();
      result[s].add(own, spaces[s].body);
      result[s].add(all, spaces[s].chapter);
    }
  }
  for (std::size_t s = 0; s < spaces.size(); ++s) {
    for (std::size_t point = 0; point < rows.points; ++point)
      result[s].take_away(point, WeightedRows(spaces[s].texts).row(rows.exclude(point)), exclude_weight);
    result[s].scale_to_unit_length();
  }
  return result;
}

}  // namespace erfar
