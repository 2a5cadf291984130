#include "pipeline/report/bootstrap.h"

#include <algorithm>
#include <vector>

#include "pipeline/base/random.h"

namespace erfar {

Interval bootstrap_interval(std::size_t units,
                            const std::function<double(std::span<const std::uint32_t>)>& figure) {
  constexpr std::size_t rounds = 1000;
  Random random(1);
  std::vector<std::uint32_t> sample(units);
  std::vector<double> figures(rounds);
  for (double& drawn : figures) {
    for (std::uint32_t& unit : sample) unit = random.below(static_cast<std::uint32_t>(units));
    drawn = figure(sample);
  }
  std::ranges::sort(figures);
  return {figures[rounds / 40], figures[rounds - 1 - rounds / 40]};
}

}  // namespace erfar
