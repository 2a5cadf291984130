#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// Puts points in order by score, ties by number. Of points that say the same the best one stands for all:
/// the others come behind every point that says something else. Every thread ranks with a copy of its own.
class Ranking {
 public:
  Ranking() = default;
  explicit Ranking(const Codebook& codebook);

  /// The best `count` points, or two, at most as many as there are; valid until the next call.
  std::span<const std::uint32_t> best(std::span<const float> scores, std::size_t count);

 private:
  std::size_t points_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same_;
  std::vector<float> keys_;
  std::vector<std::uint32_t> order_;
};

/// How far the score of the point with this rank lies above the best of the other points'; zero or less for
/// all but the first.
float lead_of(std::span<const float> scores, std::span<const std::uint32_t> best, std::size_t rank);

}  // namespace erfar
