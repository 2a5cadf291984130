#pragma once

#include <cmath>

namespace erfar {

/// What a vector is to be multiplied by so that its length is 1, by the sum of its squares; a vector of zeros
/// stays one.
inline float unit_scale(double squares) {
  return static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
}

}  // namespace erfar
