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

/// Calls take(some_after, probability) for each table with the margins of `shares`.
template <class Take>
void for_each_table(const TwoShares& shares, Take take) {
  const std::size_t some = shares.some_before + shares.some_after;
  const std::size_t least = some > shares.all_before ? some - shares.all_before : 0;
  const double all = log_binomial(shares.all_before + shares.all_after, some);
  for (std::size_t after = least; after <= std::min(some, shares.all_after); ++after) {
    take(after, std::exp(log_binomial(shares.all_after, after) +
                         log_binomial(shares.all_before, some - after) - all));
  }
}

}  // namespace

double fisher_two_sided(const TwoShares& shares) {
  double seen = 0, sum = 0;
  for_each_table(shares, [&](std::size_t after, double p) { seen = after == shares.some_after ? p : seen; });
  for_each_table(shares, [&](std::size_t, double p) { sum += p <= seen * as_likely ? p : 0; });
  return std::min(1.0, sum);
}

double fisher_risen(const TwoShares& shares) {
  double sum = 0;
  for_each_table(shares, [&](std::size_t after, double p) { sum += after >= shares.some_after ? p : 0; });
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
