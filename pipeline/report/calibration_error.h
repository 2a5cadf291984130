#pragma once

#include <span>

namespace erfar {

/// How sure something was, between 0 and 1, and whether it was right.
struct Judgement {
  double confidence;
  bool right;
};

/// Expected calibration error over ten bins of confidence (Guo et al. 2017), between 0 and 1; 0 of nothing.
double calibration_error(std::span<const Judgement> judgements);

}  // namespace erfar
