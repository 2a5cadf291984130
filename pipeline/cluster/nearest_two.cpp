#include "pipeline/cluster/nearest_two.h"

#include <array>
#include <cstdint>

#include "pipeline/base/vector_clones.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = 16;

/// The greatest two of every sixteenth cosine, in lanes that a vector instruction compares at once.
struct LaneBests {
  std::array<float, lanes> first, second;
  std::array<std::uint32_t, lanes> first_at, second_at;
};

constexpr std::uint32_t nowhere = index_of(no_theme);

ERFAR_VECTOR_CLONES void best_in_lanes(const float* cosines, std::size_t clusters, LaneBests& best) {
  best.first.fill(below_any_cosine);
  best.second = best.first;
  best.first_at.fill(nowhere);
  best.second_at = best.first_at;
  for (std::size_t begin = 0; begin < clusters; begin += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const float cosine = cosines[begin + lane];
      const auto at = static_cast<std::uint32_t>(begin + lane);
      const bool is_first = cosine > best.first[lane], is_second = cosine > best.second[lane];
      best.second[lane] = is_first ? best.first[lane] : is_second ? cosine : best.second[lane];
      best.second_at[lane] = is_first ? best.first_at[lane] : is_second ? at : best.second_at[lane];
      best.first[lane] = is_first ? cosine : best.first[lane];
      best.first_at[lane] = is_first ? at : best.first_at[lane];
    }
  }
}

bool comes_before(float cosine, std::uint32_t at, float other, std::uint32_t other_at) {
  return cosine > other || (cosine == other && at < other_at);
}

}  // namespace

std::size_t places_for_cosines(std::size_t clusters) { return (clusters + lanes - 1) / lanes * lanes; }

Assignment nearest_two(const float* cosines, std::size_t clusters) {
  LaneBests best;
  best_in_lanes(cosines, clusters, best);
  std::size_t first = 0;
  for (std::size_t lane = 1; lane < lanes; ++lane) {
    if (comes_before(best.first[lane], best.first_at[lane], best.first[first], best.first_at[first]))
      first = lane;
  }
  Assignment result{.theme = ThemeId{best.first_at[first]}, .score = best.first[first]};
  if (clusters == 1) return result;
  result.second = best.second[first];
  std::uint32_t second_at = best.second_at[first];
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    if (lane == first || !comes_before(best.first[lane], best.first_at[lane], result.second, second_at))
      continue;
    result.second = best.first[lane];
    second_at = best.first_at[lane];
  }
  result.second_theme = ThemeId{second_at};
  return result;
}

}  // namespace erfar
