#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace erfar {

/// Whether a number of people is above zero and under the least that may be shown.
constexpr bool is_small_cell(std::size_t count, std::size_t minimum) { return count > 0 && count < minimum; }

/// Which parts of a total may not be shown (1): small ones, and the smallest others until the hidden ones are
/// several and one of them may be no small number, as each holds one at least, so that none follows from the
/// total and the parts shown (primary and secondary suppression; Hundepool et al. 2012, chapter 4).
std::vector<std::uint8_t> hidden_cells(std::span<const std::size_t> counts, std::size_t minimum);

/// The same where parts have parts of their own: the whole that a part lies in comes before it (`part_of`).
/// The parts of a whole that is not shown are not shown either, as they add up to it.
std::vector<std::uint8_t> hidden_cells(std::span<const std::size_t> counts,
                                       std::span<const std::optional<std::size_t>> part_of,
                                       std::size_t minimum);

}  // namespace erfar
