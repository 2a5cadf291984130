#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace erfar {

/// A number as headings, footnotes and numbered lists write it: "2.6 ", "26 ", "3) ".
struct LeadingNumber {
  std::string number;     // "2.6"; empty where there is none
  std::size_t first = 0;  // 2
  std::size_t levels = 0;
  std::size_t bytes = 0;  // number, closing mark and the white space after it
  char mark = ' ';        // what closes it: '.', ')' or ' '
};

LeadingNumber leading_number(std::string_view text);

}  // namespace erfar
