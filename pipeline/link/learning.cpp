#include "pipeline/link/learning.h"

#include <cmath>

#include "pipeline/base/parallel.h"
#include "pipeline/link/weights.h"

namespace erfar {
namespace {

constexpr std::size_t least_comments = 100;
constexpr float none_score = 0.075F;  // the mean cosine at which a point is as likely as none
constexpr float least_share = 0.01F;  // what is less counts as nothing
constexpr std::size_t comments_per_block = 256;

/// The rows of all comments: the documents, then those that a coder has seen.
class Comments {
 public:
  Comments(const TextRows& rows, std::span<const SpaceVectors> spaces)
      : rows_(rows), spaces_(spaces), documents_(spaces.front().documents.rows()) {}

  std::size_t size() const { return documents_ + rows_.coded; }
  WeightedRows::Row row(std::size_t space, std::size_t comment) const {
    return comment < documents_ ? spaces_[space].documents.row(comment)
                                : spaces_[space].texts.row(rows_.coded_comment(comment - documents_));
  }

 private:
  const TextRows& rows_;
  std::span<const SpaceVectors> spaces_;
  std::size_t documents_;
};

/// How likely each point is each comment's: [comment * stride + point].
std::vector<float> shares_of(const Comments& comments, std::span<const PointVectors> points,
                             std::size_t count) {
  const std::size_t stride = points.front().stride();
  std::vector<float> result(comments.size() * stride);
  for_each_block(comments.size(), comments_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<float> likeness;
    for (std::size_t comment = begin; comment < end; ++comment) {
      mean_cosines(
          points, [&](std::size_t s) { return comments.row(s, comment); }, likeness);
      float sum = std::exp(link_weights::sharpness * none_score);
      for (std::size_t point = 0; point < count; ++point)
        sum += likeness[point] = std::exp(link_weights::sharpness * likeness[point]);
      for (std::size_t point = 0; point < count; ++point) {
        const float share = likeness[point] / sum;
        result[comment * stride + point] = share < least_share ? 0 : share;
      }
    }
  });
  return result;
}

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
  const Comments comments(rows, spaces);
  if (comments.size() < least_comments) return points;
  const std::size_t stride = points.front().stride();
  const std::vector<float> shares = shares_of(comments, points, rows.points);
  const auto shares_in = [&](std::size_t comment) {
    return std::span(shares).subspan(comment * stride, stride);
  };
  std::vector<float> heard(rows.points);  // comments
  for (std::size_t comment = 0; comment < comments.size(); ++comment) {
    for (std::size_t point = 0; point < rows.points; ++point) heard[point] += shares_in(comment)[point];
  }
  for_each_index(points.size(), [&](std::size_t s) {
    PointVectors said(spaces[s].features, rows.points);
    for (std::size_t comment = 0; comment < comments.size(); ++comment)
      said.add(comments.row(s, comment), shares_in(comment));
    said.scale_to_unit_length();
    for (std::size_t point = 0; point < rows.points; ++point)
      said.scale(point, link_weights::feedback * heard[point] / (heard[point] + 1));
    points[s].add(said, 1);
    points[s].scale_to_unit_length();
  });
  return points;
}

}  // namespace erfar
