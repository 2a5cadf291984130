#include "pipeline/base/fisher_exact.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace erfar {
namespace {

constexpr double as_likely =
    1 + 1e-7;  // tables up to so much likelier than the one seen count as not likelier

double log_binomial(std::size_t all, std::size_t some) {
  const auto log_factorial = [](std::size_t n) { return std::lgamma(static_cast<double>(n) + 1); };
  return log_factorial(all) - log_factorial(some) - log_factorial(all - some);
}

/// Calls take(some_after, probability) for each table with the margins of `shares` and no fewer than `least`
/// of those after, until it returns false.
template <class Take>
void for_each_table(const TwoShares& shares, std::size_t least, Take take) {
  const std::size_t some = shares.some_before + shares.some_after;
  const double all = log_binomial(shares.all_before + shares.all_after, some);
  least = std::max(least, some > shares.all_before ? some - shares.all_before : 0);
  for (std::size_t after = least; after <= std::min(some, shares.all_after); ++after) {
    const double p =
        std::exp(log_binomial(shares.all_after, after) + log_binomial(shares.all_before, some - after) - all);
    if (!take(after, p)) return;
  }
}

}  // namespace

double fisher_two_sided(const TwoShares& shares) {
  double seen = 0, sum = 0;
  for_each_table(shares, shares.some_after, [&](std::size_t, double p) {
    seen = p;
    return false;
  });
  for_each_table(shares, 0, [&](std::size_t, double p) {
    sum += p <= seen * as_likely ? p : 0;
    return true;
  });
  return std::min(1.0, sum);
}

double fisher_risen(const TwoShares& shares) {
  double sum = 0;
  for_each_table(shares, shares.some_after, [&](std::size_t, double p) {
    const double before = sum;
    sum += p;
    return sum == 0 || sum > before;  // tables rise to one peak: from one that adds nothing on, none does
  });
  return std::min(1.0, sum);
}

std::vector<double> holm(const std::vector<double>& probabilities) {
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return probabilities[i]; });
  std::vector<double> result(probabilities.size());
  double largest = 0;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const auto left = static_cast<double>(order.size() - place);
    largest = std::max(largest, std::min(1.0, left * probabilities[order[place]]));
    result[order[place]] = largest;
  }
  return result;
}

}  // namespace erfar
