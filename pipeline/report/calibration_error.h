#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "pipeline/base/judgement.h"

namespace erfar {

/// What was about as sure, and how often it was right; means, 0 of nothing.
struct ReliabilityBin {
  std::size_t judgements = 0;
  double confidence = 0;
  double right = 0;
};

/// A reliability diagram (DeGroot & Fienberg 1983): ten bins of equal width over the confidence.
std::array<ReliabilityBin, 10> reliability(std::span<const Judgement> judgements);

/// Expected calibration error over the ten bins (Guo et al. 2017), between 0 and 1; 0 of nothing.
double calibration_error(std::span<const Judgement> judgements);

}  // namespace erfar
