#include "pipeline/link/text_rows.h"

#include <algorithm>

namespace erfar {
namespace {

constexpr std::size_t shortest_paragraph =
    150;  // bytes; what is shorter is a heading, a caption or a list's stub

}  // namespace

TextRows::TextRows(const Codebook& codebook, std::span<const CodedComment> coded_comments)
    : points(codebook.points.size()), coded(coded_comments.size()) {
  for (const LearningPoint& point : codebook.points) {
    texts.push_back(point.text);
    chapter_of_point.push_back(point.chapter);
  }
  for (const LearningPoint& point : codebook.points) texts.push_back(point.section_title);
  for (const LearningPoint& point : codebook.points) texts.push_back(point.include);
  for (const LearningPoint& point : codebook.points) texts.push_back(point.exclude);
  for (std::size_t chapter = 0; chapter < codebook.bodies.size(); ++chapter) {
    const std::string_view body = codebook.bodies[chapter];
    for (std::size_t begin = 0; begin < body.size();) {
      const std::size_t end = std::min(body.find('\n', begin), body.size());
      if (end - begin >= shortest_paragraph) {
        texts.push_back(body.substr(begin, end - begin));
        chapter_of_paragraph.push_back(chapter);
      }
      begin = end + 1;
    }
  }
  for (const CodedComment& comment : coded_comments) texts.push_back(comment.text);
}

std::vector<std::vector<std::size_t>> points_by_chapter(const TextRows& rows) {
  std::vector<std::vector<std::size_t>> result;
  for (std::size_t point = 0; point < rows.points; ++point) {
    const std::size_t chapter = rows.chapter_of_point[point];
    result.resize(std::max(result.size(), chapter + 1));
    result[chapter].push_back(point);
  }
  return result;
}

}  // namespace erfar
