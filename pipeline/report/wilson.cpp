#include "pipeline/report/wilson.h"

#include <algorithm>
#include <cmath>

namespace erfar {

Share wilson(std::size_t some, std::size_t all) {
  if (all == 0) return {};
  const auto number = static_cast<double>(all);
  return wilson_of_share(static_cast<double>(some) / number, number);
}

Share wilson_of_share(double share, double n) {
  if (n <= 0) return {};
  constexpr double z = 1.959963984540054;  // 97.5 % quantile of the normal distribution
  const double centre = share + z * z / (2 * n);
  const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {share, std::clamp((centre - reach) / scale, 0.0, share),
          std::clamp((centre + reach) / scale, share, 1.0)};
}

}  // namespace erfar
