#pragma once

#include <cstddef>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/read/conllu.h"
#include "pipeline/report/bootstrap.h"

namespace erfar {

/// F1 in per cent of what has the same span in both, with n = how many the gold has.
struct SpanMeasure {
  double f1 = 0;
  std::size_t n = 0;
  Interval interval;  ///< by gold sentence
};

struct TokenMeasures {
  SpanMeasure words;
  SpanMeasure sentences;
  SpanMeasure lemmas;  ///< words whose lemma is the same, too, but for case
};

/// Measures of the CoNLL 2018 shared task (Zeman et al. 2018): spans are counted in the characters that are
/// no white space. Throws Error(unreadable_input) at `place` where those characters differ.
TokenMeasures measure_tokens(const ConlluWords& gold, const ConlluWords& predicted, const Place& place);

/// As JSON: {"words": {"f1": …, "low": …, "high": …, "n": …}, …}.
std::string json(const TokenMeasures& measures);

}  // namespace erfar
