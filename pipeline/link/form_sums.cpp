#include "pipeline/link/form_sums.h"

#include <algorithm>
#include <vector>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

constexpr std::size_t most_weights = std::size_t{1} << 23U;
constexpr std::size_t forms_per_block = 4096;

}  // namespace

FormSums::FormSums(const FeatureSpace& space, const PointVectors& of_points, std::size_t forms)
    : with_sum(std::min(forms, most_weights / std::max<std::size_t>(1, of_points.stride()))),
      points(with_sum, of_points.stride()) {
  for_each_block(with_sum, forms_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<float> weights;
    for (std::size_t number = begin; number < end; ++number) {
      const TermId form{static_cast<std::uint32_t>(number)};
      const auto features = space.features_of(form);
      weights.clear();
      for (const TermId feature : features) weights.push_back(space.weight(feature, 1));
      of_points.add_products({features, weights}, 1, points.of(form));
    }
  });
}

}  // namespace erfar
