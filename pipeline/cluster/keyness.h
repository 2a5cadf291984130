#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Log-likelihood keyness (Dunning 1993; Rayson & Garside 2000): how surprising it is that a term stands
/// `in_part` times among `part_size` tokens when it stands `in_rest` times among `rest_size`. Zero where it
/// is not commoner in the part.
double log_likelihood(double in_part, double part_size, double in_rest, double rest_size);

/// A term that stands out in a theme.
struct KeyTerm {
  TermId term;
  double keyness = 0;
  std::uint32_t documents = 0;  // of the theme, that have it
};

/// Per theme the `most` terms of highest keyness against all other documents, best first; ties by term. A
/// theme that holds all terms there are has nothing to stand out from and gets its commonest.
std::vector<std::vector<KeyTerm>> key_terms(const DocumentTermMatrix& counts, std::size_t terms,
                                            const std::vector<Assignment>& assignments, std::size_t themes,
                                            std::size_t most);

}  // namespace erfar
