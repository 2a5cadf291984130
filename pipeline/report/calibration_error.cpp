#include "pipeline/report/calibration_error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace erfar {

double calibration_error(std::span<const Judgement> judgements) {
  constexpr std::size_t bins = 10;
  std::array<double, bins> confidence{}, right{};
  for (const Judgement& judgement : judgements) {
    const auto bin = static_cast<std::size_t>(std::clamp(judgement.confidence, 0.0, 1.0) * (bins - 1e-9));
    confidence[bin] += judgement.confidence;
    right[bin] += judgement.right ? 1 : 0;
  }
  double error = 0;
  for (std::size_t bin = 0; bin < bins; ++bin) error += std::abs(confidence[bin] - right[bin]);
  return judgements.empty() ? 0 : error / static_cast<double>(judgements.size());
}

}  // namespace erfar
