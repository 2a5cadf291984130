#pragma once

#include <string>
#include <vector>

#include "pipeline/read/corpus.h"

namespace erfar {

/// How many people each respondent of a survey speaks for.
struct SurveyWeights {
  std::string column;               // that they were read from; empty: none, and everyone counts as one
  std::vector<double> of_document;  // above zero; the largest is 1, so that no sum overflows
};

/// Reads the weights from a column of the metadata, with a decimal comma or point. Throws
/// Error(bad_command_line) where there is no such column; Error(unreadable_input) with the row where a weight
/// is missing (as in transcripts and plain text, which have no columns), is no number above zero or is under
/// a billionth of the largest, and where a respondent has two.
SurveyWeights survey_weights(const Corpus& corpus, const std::string& column);

/// How many respondents of equal weight would tell as much: (Σw)² / Σw² (Kish 1965, Survey Sampling).
/// Between 1 and their number; 0 for nobody.
double effective_number(double sum, double sum_of_squares);

}  // namespace erfar
