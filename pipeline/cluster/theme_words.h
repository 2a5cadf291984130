#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

/// How many respondents use each term in a theme in one wave. Of a rare term a model keeps no number: who has
/// the file would learn which theme a person spoke of. That it is rare is kept, so that a later wave can be
/// compared with the most that it may have been.
struct ThemeWords {
  std::vector<std::string> terms;             // ascending by their bytes
  std::vector<std::size_t> respondents_with;  // by term; distinct
  std::size_t others_at_most = 0;             // respondents with any term that is not among them

  /// So many respondents at most have the term; just so many where it is among the terms.
  std::size_t at_most(std::string_view term) const;
};

/// By theme; a theme that is split has the words of its parts. Terms of five respondents or more are kept,
/// the thousand commonest of a theme.
std::vector<ThemeWords> words_by_theme(const Themes& themes, const TermCounts& counts, const Corpus& corpus);

/// Terms as people may read them: each by its commonest form.
using SpelledTerms = std::map<std::string, std::string, std::less<>>;

/// The spelled terms of any of the themes. Terms that are only ever a part of compounds have no form, and
/// those that say when and not what (`time_words`) tell when a wave was run, not how a theme has changed.
SpelledTerms spelled_terms(const std::vector<ThemeWords>& words, const FormCounts& forms,
                           const WeightedTerms& weighted);

}  // namespace erfar
