#pragma once

#include <string_view>

namespace erfar {

/// Whether a spreadsheet would run the text as a formula (OWASP, "CSV Injection"); our tables put an
/// apostrophe before such a text.
inline bool starts_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// The text as it was before our tables guarded it.
inline std::string_view without_guard(std::string_view text) {
  return text.starts_with('\'') && starts_a_formula(text.substr(1)) ? text.substr(1) : text;
}

}  // namespace erfar
