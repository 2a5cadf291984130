#include "pipeline/cluster/nearest_two.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

#include "pipeline/base/vector_clones.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = cosine_lanes;

/// A cosine and its place in one number, so that the greater one is the nearer cluster, of equals the first,
/// and the choice has no branch.
using Key = std::int64_t;

Key key_of(float cosine, std::size_t place) {
  const auto bits = std::bit_cast<std::int32_t>(cosine + 0.0F);  // of the zeros the positive one
  const std::int32_t ascending = bits ^ (bits >> 31 & std::numeric_limits<std::int32_t>::max());
  return Key{ascending} * (Key{1} << 32U) + (Key{0xFFFFFFFF} - static_cast<Key>(place));
}

ThemeId place_of(Key key) { return ThemeId{~static_cast<std::uint32_t>(key)}; }

struct Greatest {
  std::array<Key, lanes> first, second;
  void take_none() {
    first.fill(std::numeric_limits<Key>::min());
    second = first;
  }
  void take(std::size_t lane, Key key) {
    second[lane] = std::max(second[lane], std::min(key, first[lane]));
    first[lane] = std::max(first[lane], key);
  }
};

ERFAR_VECTOR_CLONES void greatest_two(const float* cosines, std::size_t places, Greatest& greatest) {
  greatest.take_none();
  for (std::size_t begin = 0; begin < places; begin += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane)
      greatest.take(lane, key_of(cosines[begin + lane], begin + lane));
  }
  for (std::size_t half = lanes / 2; half > 0; half /= 2) {
    for (std::size_t lane = 0; lane < half; ++lane) {
      greatest.take(lane, greatest.first[lane + half]);
      greatest.second[lane] = std::max(greatest.second[lane], greatest.second[lane + half]);
    }
  }
}

ERFAR_VECTOR_CLONES void greatest_two_of_each(const float* cosines, std::size_t clusters,
                                              Greatest& greatest) {
  greatest.take_none();
  for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
    for (std::size_t lane = 0; lane < lanes; ++lane)
      greatest.take(lane, key_of(cosines[cluster * lanes + lane], cluster));
  }
}

/// `cosines` of the clusters lie `apart` floats apart.
Assignment assignment(ThemeId first, ThemeId second, const float* cosines, std::size_t apart,
                      std::size_t clusters) {
  if (clusters == 1) return {.theme = first, .score = cosines[0]};
  return {.theme = first,
          .score = cosines[index_of(first) * apart],
          .second = cosines[index_of(second) * apart],
          .second_theme = second};
}

}  // namespace

Assignment nearest_two(const float* cosines, std::size_t clusters) {
  if (clusters == 0) return {};
  Greatest greatest;
  greatest_two(cosines, places_for_cosines(clusters), greatest);
  return assignment(place_of(greatest.first[0]), place_of(greatest.second[0]), cosines, 1, clusters);
}

void nearest_two_of_each(const float* cosines, std::size_t clusters, std::span<Assignment> found) {
  std::ranges::fill(found, Assignment());
  if (clusters == 0) return;
  Greatest greatest;
  greatest_two_of_each(cosines, clusters, greatest);
  for (std::size_t row = 0; row < found.size(); ++row)
    found[row] = assignment(place_of(greatest.first[row]), place_of(greatest.second[row]), cosines + row,
                            lanes, clusters);
}

}  // namespace erfar
