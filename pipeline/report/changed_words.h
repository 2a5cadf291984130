#pragma once

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// Adds to each theme that has a change (`add_changes`) up to five words that a greater share of its
/// respondents use in the model's last wave than did in the waves before, strongest first: Fisher's exact
/// test by respondents, corrected by Holm over the words of all themes together, 5 %. The waves before are
/// those that the theme can be compared with (`comparable`) and whose words are known. A word that they have
/// no number of counts as often as it may have stood there at most, so that it is never told for being
/// unknown. Words of fewer respondents than the summary's threshold are not told.
void add_changed_words(const ThemeModel& model, const SpelledTerms& spelled, Summary& summary);

}  // namespace erfar
