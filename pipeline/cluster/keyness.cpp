#include "pipeline/cluster/keyness.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pipeline/base/parallel.h"

namespace erfar {

double log_likelihood(double in_part, double part_size, double in_rest, double rest_size) {
  if (in_part * rest_size <= in_rest * part_size) return 0;
  const double rate = (in_part + in_rest) / (part_size + rest_size);
  const double rest = in_rest > 0 ? in_rest * std::log(in_rest / (rest_size * rate)) : 0;
  return 2 * (in_part * std::log(in_part / (part_size * rate)) + rest);
}

std::vector<std::vector<KeyTerm>> key_terms(const DocumentTermMatrix& counts, std::size_t terms,
                                            const std::vector<Assignment>& assignments, std::size_t themes,
                                            std::size_t most) {
  std::vector<std::vector<std::uint32_t>> in_theme(themes, std::vector<std::uint32_t>(terms));
  std::vector<std::vector<std::uint32_t>> documents(themes, std::vector<std::uint32_t>(terms));
  std::vector<double> theme_size(themes);
  std::vector<std::uint32_t> in_all(terms);
  double all_size = 0;
  for (std::size_t i = 0; i < counts.rows(); ++i) {
    const auto row = counts.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      in_all[index_of(row.terms[k])] += row.values[k];
      all_size += row.values[k];
      if (assignments[i].theme == no_theme) continue;
      in_theme[index_of(assignments[i].theme)][index_of(row.terms[k])] += row.values[k];
      ++documents[index_of(assignments[i].theme)][index_of(row.terms[k])];
      theme_size[index_of(assignments[i].theme)] += row.values[k];
    }
  }
  std::vector<std::vector<KeyTerm>> result(themes);
  for_each_index(themes, [&](std::size_t theme) {
    const bool alone = theme_size[theme] == all_size;  // nothing to compare with: the commonest terms
    std::vector<std::pair<double, TermId>> ranked;
    for (std::size_t term = 0; term < terms; ++term) {
      const double here = in_theme[theme][term];
      const double keyness =
          alone ? here
                : log_likelihood(here, theme_size[theme], in_all[term] - here, all_size - theme_size[theme]);
      if (keyness > 0) ranked.emplace_back(-keyness, TermId{static_cast<std::uint32_t>(term)});
    }
    const std::size_t kept = std::min(most, ranked.size());
    std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
    for (std::size_t i = 0; i < kept; ++i) {
      const auto [keyness, term] = ranked[i];
      result[theme].push_back({term, -keyness, documents[theme][index_of(term)]});
    }
  });
  return result;
}

}  // namespace erfar
