#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pipeline/codebook/small_table.h"
#include "pipeline/report/link_measures.h"  // Figure

namespace erfar {

/// Two ways of sorting the same documents into groups, by number.
struct GroupedDocuments {
  std::vector<std::string> respondents;  // the document's id where gold does not say
  std::vector<std::uint32_t> gold;       // gold's theme
  std::vector<std::uint32_t> predicted;  // the program's theme; without one: a group of their own
  std::vector<std::uint32_t> norm;       // written norm; empty where gold does not say
  std::size_t without_theme = 0;
};

/// All between 0 and 1, besides the Rand index, which is 0 on average for groups drawn by lot.
struct ThemeMeasures {
  std::size_t documents = 0, respondents = 0, gold_themes = 0, themes = 0;
  Figure v_measure;      // Rosenberg & Hirschberg 2007
  Figure adjusted_rand;  // Hubert & Arabie 1985
  Figure purity;         // share of documents of their theme's commonest gold theme
  Figure
      information_of_norm;  // normalised mutual information of theme and norm, by the mean of the entropies
  bool has_norm = false;
  double without_theme = 0;
};

/// Pairs gold (`id`, `theme`, optional `respondent` and `language` or `norm`) with a table as `erfar themes`
/// writes it; a gold document that is not in it has no theme. Throws Error(unreadable_input) where a column
/// is missing.
GroupedDocuments grouped_documents(const SmallTable& gold, const SmallTable& predicted);

/// Figures with their intervals, by the jackknife over respondents.
ThemeMeasures measure_themes(const GroupedDocuments& documents);

std::string json(const ThemeMeasures& measures);

}  // namespace erfar
