#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// The texts that learning points are known by, one after the other: row i of their counts is texts[i].
struct TextRows {
  TextRows(const Codebook& codebook, std::span<const CodedComment> coded);

  std::vector<std::string_view> texts;  // views into the codebook and the coded comments
  std::size_t points = 0;
  std::vector<std::size_t> chapter_of_point;
  std::vector<std::size_t> chapter_of_paragraph;
  std::size_t coded = 0;

  // The row of each.
  std::size_t title(std::size_t point) const { return points + point; }
  std::size_t include(std::size_t point) const { return 2 * points + point; }
  std::size_t exclude(std::size_t point) const { return 3 * points + point; }
  std::size_t paragraph(std::size_t number) const { return 4 * points + number; }
  std::size_t coded_comment(std::size_t number) const {
    return 4 * points + chapter_of_paragraph.size() + number;
  }
};

/// The points of each chapter, up to the last one that has any.
std::vector<std::vector<std::size_t>> points_by_chapter(const TextRows& rows);

}  // namespace erfar
