#pragma once

#include <cstdint>

namespace erfar {

/// Row numbers that cannot be mixed up. All count from 0 and index the flat arrays of the stage that made
/// them.
enum class DocumentId : std::uint32_t {};
enum class TermId : std::uint32_t {};
enum class ThemeId : std::uint32_t {};
enum class LearningPointId : std::uint32_t {};

template <class Id>
constexpr std::uint32_t index_of(Id id) {
  return static_cast<std::uint32_t>(id);
}

}  // namespace erfar
