#include "pipeline/report/csv.h"

#include <array>
#include <charconv>

#include "pipeline/base/formula.h"

namespace erfar {
namespace {

template <class... Arguments>
void append_printed(std::string& line, Arguments... arguments) {
  std::array<char, 64> buffer;
  const auto printed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), arguments...);
  line.append(buffer.data(), printed.ptr);
}

}  // namespace

void append_field(std::string& line, std::string_view text) {
  const bool guarded = starts_a_formula(text);
  if (!guarded && text.find_first_of(";\"\n\r") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  if (guarded) line += '\'';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void append_tab_field(std::string& line, std::string_view text) {
  if (starts_a_formula(text)) line += '\'';
  for (const char c : text) line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

void append_number(std::string& line, double number, int decimals) {
  append_printed(line, number, std::chars_format::fixed, decimals);
}

void append_number(std::string& line, std::size_t number) { append_printed(line, number); }

void append_number(std::string& line, std::uint32_t number) { append_printed(line, number); }

void append_number(std::string& line, float number) { append_printed(line, number); }

}  // namespace erfar
