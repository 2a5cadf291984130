#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace erfar {

/// How much of `bytes` is well-formed UTF-8 (Unicode 15.0, table 3-7): the offset of the first byte that is
/// not part of a well-formed sequence, or `bytes.size()`.
std::size_t valid_utf8_prefix(std::string_view bytes);

/// A copy in which each maximal ill-formed subsequence is U+FFFD (Unicode 15.0, 3.9 "Best Practices") and
/// each NUL byte is U+FFFD too; `replaced` counts them.
std::string repaired_utf8(std::string_view bytes, std::size_t& replaced);

}  // namespace erfar
