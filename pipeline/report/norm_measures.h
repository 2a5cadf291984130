#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/report/bootstrap.h"
#include "pipeline/tokenize/norm.h"

namespace erfar {

constexpr std::size_t norms = 3;

/// One line's norm by gold and by prediction.
struct NormPair {
  Norm gold;
  Norm predicted;
  double confidence;  ///< of the prediction
};

struct NormMeasures {
  struct Class {
    double precision = 0, recall = 0, f1 = 0;  ///< per cent; 0 where nothing is of the class
    std::size_t n = 0;                         ///< lines that gold gives the norm
    Interval interval;                         ///< of F1, by line
  };
  std::array<Class, norms> classes;
  std::array<std::array<std::size_t, norms>, norms> confusion{};  ///< [gold][predicted]
  double accuracy = 0;                                            ///< per cent
  Interval accuracy_interval;
  double calibration_error = 0;  ///< expected, over ten bins of confidence (Guo et al. 2017); 0 to 1
  std::size_t n = 0;
};

/// Pairs the lines of two TSV files as `erfar norm` writes them; gold's lines need no more than the norm.
/// Throws Error(unreadable_input) at the row that has no norm, and where the files have not as many lines.
std::vector<NormPair> norm_pairs(std::string_view gold, std::string_view predicted, const Place& gold_place,
                                 const Place& predicted_place);

NormMeasures measure_norms(std::span<const NormPair> pairs);

/// As JSON: {"n": …, "accuracy": {"value", "low", "high"}, "calibration_error": …, "norms": {"nb": {…}, …},
/// "confusion": {"nb>nn": …}}.
std::string json(const NormMeasures& measures);

}  // namespace erfar
