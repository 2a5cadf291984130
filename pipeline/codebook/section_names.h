#pragma once

#include <string_view>

namespace erfar {

/// What a heading promises. A report that has sections named `learning_points` means those and no other;
/// the later kinds count only where the earlier ones are missing.
enum class SectionName { learning_points, lessons_learned, weaker, other };

/// Reads a heading's title, its number taken away, in bokmål, nynorsk or English.
SectionName section_name(std::string_view title);

}  // namespace erfar
