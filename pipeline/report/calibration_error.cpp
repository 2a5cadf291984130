#include "pipeline/report/calibration_error.h"

#include <algorithm>
#include <cmath>

namespace erfar {

std::array<ReliabilityBin, 10> reliability(std::span<const Judgement> judgements) {
  std::array<ReliabilityBin, 10> bins{};
  for (const Judgement& judgement : judgements) {
    const double place =
        std::clamp(judgement.confidence, 0.0, 1.0) * (static_cast<double>(bins.size()) - 1e-9);
    ReliabilityBin& bin = bins[static_cast<std::size_t>(place)];
    ++bin.judgements;
    bin.confidence += judgement.confidence;
    bin.right += judgement.right ? 1 : 0;
  }
  for (ReliabilityBin& bin : bins) {
    const auto size = static_cast<double>(std::max<std::size_t>(1, bin.judgements));
    bin.confidence /= size;
    bin.right /= size;
  }
  return bins;
}

double calibration_error(std::span<const Judgement> judgements) {
  double error = 0;
  for (const ReliabilityBin& bin : reliability(judgements))
    error += static_cast<double>(bin.judgements) * std::abs(bin.confidence - bin.right);
  return judgements.empty() ? 0 : error / static_cast<double>(judgements.size());
}

}  // namespace erfar
