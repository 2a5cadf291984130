#include "pipeline/link/prototypes.h"

#include <algorithm>
#include <cmath>

#include "pipeline/link/weights.h"

namespace erfar {
namespace {

constexpr float sharpness = 40;  // of the softmax, per unit of mean cosine

/// The points of each chapter.
std::vector<std::vector<std::size_t>> points_by_chapter(const TextRows& rows) {
  std::vector<std::vector<std::size_t>> result;
  for (std::size_t point = 0; point < rows.points; ++point) {
    const std::size_t chapter = rows.chapter_of_point[point];
    result.resize(std::max(result.size(), chapter + 1));
    result[chapter].push_back(point);
  }
  return result;
}

/// The running text of each point's chapter, by paragraphs' likeness to the point and as a whole.
class RunningText {
 public:
  RunningText(const TextRows& rows, std::span<const SpaceVectors> spaces,
              std::span<const PointVectors> texts) {
    for (const SpaceVectors& space : spaces) {
      own.emplace_back(space.features, rows.points);
      chapters.emplace_back(space.features, rows.points);
    }
    const auto points_of = points_by_chapter(rows);
    std::vector<float> shares;
    for (std::size_t paragraph = 0; paragraph < rows.chapter_of_paragraph.size(); ++paragraph) {
      const std::size_t chapter = rows.chapter_of_paragraph[paragraph];
      if (chapter >= points_of.size()) continue;
      shares.assign(texts.front().stride(), 0.0F);
      for (std::size_t s = 0; s < spaces.size(); ++s) {
        texts[s].add_products(WeightedRows(spaces[s].texts).row(rows.paragraph(paragraph)),
                              sharpness / static_cast<float>(spaces.size()), shares);
      }
      float sum = 0;
      for (const std::size_t point : points_of[chapter]) sum += shares[point] = std::exp(shares[point]);
      for (const std::size_t point : points_of[chapter]) {
        for (std::size_t s = 0; s < spaces.size(); ++s) {
          const auto row = WeightedRows(spaces[s].texts).row(rows.paragraph(paragraph));
          own[s].add(point, row, shares[point] / sum);
          chapters[s].add(point, row, 1);
        }
      }
    }
    for (PointVectors& points : own) points.scale_to_unit_length();
    for (PointVectors& points : chapters) points.scale_to_unit_length();
  }

  std::vector<PointVectors> own, chapters;  // by space
};

}  // namespace

std::vector<PointVectors> prototypes(const TextRows& rows, std::span<const SpaceVectors> spaces) {
  std::vector<PointVectors> result;
  for (const SpaceVectors& space : spaces) {
    const WeightedRows vectors = space.texts;
    PointVectors& points = result.emplace_back(space.features, rows.points);
    for (std::size_t point = 0; point < rows.points; ++point) {
      points.add(point, vectors.row(point), link_weights::text);
      points.add(point, vectors.row(rows.title(point)), link_weights::title);
      points.add(point, vectors.row(rows.include(point)), link_weights::include);
    }
  }
  const RunningText running(rows, spaces, result);
  for (std::size_t s = 0; s < spaces.size(); ++s) {
    result[s].add(running.own[s], spaces[s].body);
    result[s].add(running.chapters[s], spaces[s].chapter);
    for (std::size_t point = 0; point < rows.points; ++point)
      result[s].take_away(point, WeightedRows(spaces[s].texts).row(rows.exclude(point)),
                          link_weights::exclude);
    result[s].scale_to_unit_length();
  }
  return result;
}

}  // namespace erfar
