#pragma once

#include "pipeline/read/columns.h"
#include "pipeline/read/dialect.h"
#include "pipeline/read/documents.h"

namespace erfar {

/// How a survey export is written, and which column plays which part.
struct SurveyLayout {
  SniffedSurvey sniffed;
  Columns columns;
};

/// Finds the layout from the file's beginning. Throws Error where there are no answers.
SurveyLayout survey_layout(std::string_view text, const ReadSettings& settings, const Place& place,
                           Diagnostics& diagnostics);

/// Reads a survey export: one document per field of a text column that holds words.
/// A row's id is its id column's value or `<file stem>-<row>`; with several text columns the n-th of them
/// gives `<row's id>/<n>`.
void read_survey(Growing& growing, Input& input);

}  // namespace erfar
