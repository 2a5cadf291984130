#include "pipeline/link/prototypes.h"

#include <cmath>

#include "pipeline/link/weights.h"

namespace erfar {
namespace {

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
      mean_cosines(
          texts, [&](std::size_t s) { return spaces[s].texts.row(rows.paragraph(paragraph)); }, shares);
      float sum = 0;
      for (const std::size_t point : points_of[chapter])
        sum += shares[point] = std::exp(link_weights::sharpness * shares[point]);
      for (const std::size_t point : points_of[chapter]) {
        for (std::size_t s = 0; s < spaces.size(); ++s) {
          const auto row = spaces[s].texts.row(rows.paragraph(paragraph));
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
    PointVectors& points = result.emplace_back(space.features, rows.points);
    for (std::size_t point = 0; point < rows.points; ++point) {
      points.add(point, space.texts.row(point), link_weights::text);
      points.add(point, space.texts.row(rows.title(point)), link_weights::title);
      points.add(point, space.texts.row(rows.include(point)), link_weights::include);
    }
  }
  const RunningText running(rows, spaces, result);
  for (std::size_t s = 0; s < spaces.size(); ++s) {
    result[s].add(running.own[s], spaces[s].body);
    result[s].add(running.chapters[s], spaces[s].chapter);
    for (std::size_t point = 0; point < rows.points; ++point)
      result[s].take_away(point, spaces[s].texts.row(rows.exclude(point)), link_weights::exclude);
    result[s].scale_to_unit_length();
  }
  return result;
}

}  // namespace erfar
