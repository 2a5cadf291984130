#pragma once

#include <cstddef>
#include <vector>

namespace erfar {

/// Two groups, and how many of each have something.
struct TwoShares {
  std::size_t some_before = 0;
  std::size_t all_before = 0;
  std::size_t some_after = 0;
  std::size_t all_after = 0;
};

/// Fisher's exact test (Fisher 1935): the probability that shares differ so much, or more, if who belongs to
/// which group were drawn by lot. It is the exact form of a permutation test over people, one person one
/// vote.
double fisher_two_sided(const TwoShares& shares);
/// The same for a greater share after.
double fisher_risen(const TwoShares& shares);

/// Probabilities corrected for their number (Holm 1979): the chance that any of them is under its bound by
/// accident stays under the bound.
std::vector<double> holm(const std::vector<double>& probabilities);

}  // namespace erfar
