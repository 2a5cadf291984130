#include "pipeline/report/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "pipeline/base/formula.h"

namespace erfar {
namespace {

template <class... Arguments>
void append_printed(std::string& line, Arguments... arguments) {
  std::array<char, 64> buffer;
  const auto printed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), arguments...);
  line.append(buffer.data(), printed.ptr);
}

constexpr std::array<bool, 256> asks_for_quotes = [] {
  std::array<bool, 256> result{};
  for (const char c : {';', '"', '\n', '\r'}) result[static_cast<unsigned char>(c)] = true;
  return result;
}();

/// Numbers of single precision from 0 on, to at most four decimals: times ten thousand they are exact in
/// double precision, so rounding the product to even prints what `std::to_chars` would, in a fifth of the
/// time.
bool append_short(std::string& line, double number, int decimals) {
  constexpr std::array<std::uint32_t, 5> powers{1, 10, 100, 1000, 10000};
  constexpr double most = 1000;
  const bool is_short = decimals > 0 && decimals < static_cast<int>(powers.size()) && !std::signbit(number) &&
                        number < most && static_cast<double>(static_cast<float>(number)) == number;
  if (!is_short) return false;
  const std::uint32_t power = powers[static_cast<std::size_t>(decimals)];
  auto digits = static_cast<std::uint32_t>(std::nearbyint(number * power));
  append_printed(line, digits / power);
  line += '.';
  line.append(static_cast<std::size_t>(decimals), '0');
  digits %= power;
  for (auto at = line.rbegin(); digits > 0; ++at, digits /= 10) *at = static_cast<char>('0' + digits % 10);
  return true;
}

}  // namespace

void append_field(std::string& line, std::string_view text) {
  const bool guarded = starts_a_formula(text);
  if (!guarded && std::ranges::none_of(text, [](unsigned char c) { return asks_for_quotes[c]; })) {
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
  if (!append_short(line, number, decimals)) append_printed(line, number, std::chars_format::fixed, decimals);
}

void append_number(std::string& line, std::size_t number) { append_printed(line, number); }

void append_number(std::string& line, std::uint32_t number) { append_printed(line, number); }

void append_number(std::string& line, std::uint16_t number) { append_printed(line, number); }

void append_number(std::string& line, float number) { append_printed(line, number); }

}  // namespace erfar
