#include "pipeline/base/group_agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace erfar {
namespace {

/// How often each pair of groups meets, and each group stands, in all things.
struct Contingency {
  struct Pair {
    std::uint32_t a = 0, b = 0;
    double count = 0;
  };
  std::vector<Pair> both;    // those that meet
  std::vector<double> a, b;  // by group
  double all = 0;

  Contingency(Groups first, Groups second) : all(static_cast<double>(first.size())) {
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 0; i < first.size(); ++i) {
      pairs.push_back(std::uint64_t{first[i]} << 32U | second[i]);
      count(first[i], a);
      count(second[i], b);
    }
    std::ranges::sort(pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (i == 0 || pairs[i] != pairs[i - 1])
        both.push_back({static_cast<std::uint32_t>(pairs[i] >> 32U), static_cast<std::uint32_t>(pairs[i])});
      ++both.back().count;
    }
  }

 private:
  static void count(std::uint32_t group, std::vector<double>& counts) {
    if (group >= counts.size()) counts.resize(group + 1);
    ++counts[group];
  }
};

double entropy(const std::vector<double>& counts, double all) {
  double sum = 0;
  for (const double count : counts) sum -= count > 0 ? count / all * std::log(count / all) : 0;
  return sum;
}

}  // namespace

double normalised_mutual_information(Groups first, Groups second) {
  const Contingency table(first, second);
  double information = 0;
  for (const auto& [a, b, count] : table.both)
    information += count / table.all * std::log(count * table.all / (table.a[a] * table.b[b]));
  const double entropies = entropy(table.a, table.all) + entropy(table.b, table.all);
  return entropies > 0 ? std::max(0.0, 2 * information / entropies) : 1;
}

double adjusted_rand(Groups first, Groups second) {
  const Contingency table(first, second);
  const auto pairs = [](double n) { return n * (n - 1) / 2; };
  double together = 0, of_a = 0, of_b = 0;
  for (const auto& pair : table.both) together += pairs(pair.count);
  for (const double count : table.a) of_a += pairs(count);
  for (const double count : table.b) of_b += pairs(count);
  const double expected = pairs(table.all) > 0 ? of_a * of_b / pairs(table.all) : 0;
  const double most = (of_a + of_b) / 2;
  return most > expected ? (together - expected) / (most - expected) : 1;
}

double purity(Groups gold, Groups found) {
  const Contingency table(found, gold);
  std::vector<double> commonest(table.a.size());
  for (const auto& [theme, of_gold, count] : table.both) commonest[theme] = std::max(commonest[theme], count);
  return table.all > 0 ? std::accumulate(commonest.begin(), commonest.end(), 0.0) / table.all : 0;
}

}  // namespace erfar
