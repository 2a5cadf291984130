#include "pipeline/link/learning.h"

#include <cmath>

#include "pipeline/link/weights.h"

namespace erfar {
namespace {

constexpr std::size_t least_comments = 100;
constexpr float none_score = 0.075F;  // the mean cosine at which a point is as likely as none
constexpr float least_share = 0.01F;  // what is less is left out, for time

}  // namespace

std::vector<PointVectors> taught(const TextRows& rows, std::span<const SpaceVectors> spaces,
                                 std::span<const CodedComment> coded, std::span<const std::size_t> chosen,
                                 std::span<const PointVectors> prototypes) {
  const auto points_of = points_by_chapter(rows);
  std::vector<PointVectors> result;
  for (std::size_t s = 0; s < spaces.size(); ++s) {
    PointVectors& points = result.emplace_back(spaces[s].features, rows.points);
    points.add(prototypes[s], link_weights::report);
    for (const std::size_t comment : chosen) {
      const auto row = spaces[s].texts.row(rows.coded_comment(comment));
      const float part = 1.0F / static_cast<float>(coded[comment].points.size());
      for (const std::size_t given : coded[comment].points) {
        const std::vector<std::size_t>& chapter = points_of[rows.chapter_of_point[given]];
        for (const std::size_t point : chapter)
          points.add(point, row, point == given ? part : part / static_cast<float>(chapter.size()));
      }
    }
    points.scale_to_unit_length();
  }
  return result;
}

std::vector<PointVectors> with_feedback(const TextRows& rows, std::span<const SpaceVectors> spaces,
                                        std::vector<PointVectors> points) {
  const std::size_t documents = spaces.front().documents.rows();
  if (documents + rows.coded < least_comments) return points;
  const auto vector_of = [&](std::size_t s, std::size_t comment) {
    return comment < documents ? spaces[s].documents.row(comment)
                               : spaces[s].texts.row(rows.coded_comment(comment - documents));
  };
  std::vector<PointVectors> said;
  for (const SpaceVectors& space : spaces) said.emplace_back(space.features, rows.points);
  std::vector<float> heard(rows.points);  // comments
  std::vector<float> shares;
  for (std::size_t comment = 0; comment < documents + rows.coded; ++comment) {
    mean_cosines(
        points, [&](std::size_t s) { return vector_of(s, comment); }, shares);
    float sum = std::exp(link_weights::sharpness * none_score);
    for (std::size_t point = 0; point < rows.points; ++point)
      sum += shares[point] = std::exp(link_weights::sharpness * shares[point]);
    for (std::size_t point = 0; point < rows.points; ++point) {
      const float share = shares[point] / sum;
      if (share < least_share) continue;
      heard[point] += share;
      for (std::size_t s = 0; s < spaces.size(); ++s) said[s].add(point, vector_of(s, comment), share);
    }
  }
  for (std::size_t s = 0; s < points.size(); ++s) {
    said[s].scale_to_unit_length();
    for (std::size_t point = 0; point < rows.points; ++point)
      said[s].scale(point, link_weights::feedback * heard[point] / (heard[point] + 1));
    points[s].add(said[s], 1);
    points[s].scale_to_unit_length();
  }
  return points;
}

}  // namespace erfar
