#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace erfar {

/// Appends somebody's text as a CSV field (RFC 4180, delimiter `;`). A text that a spreadsheet would run as a
/// formula (first character `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe before it, as
/// OWASP's "CSV Injection" advises; nothing else is changed.
void append_field(std::string& line, std::string_view text);

/// The same for tab-separated lines, which know no quotes: tabs and line breaks in the text become spaces.
void append_tab_field(std::string& line, std::string_view text);

/// Appends a number with so many decimals, the same on every machine.
void append_number(std::string& line, double number, int decimals);
void append_number(std::string& line, std::size_t number);
void append_number(std::string& line, std::uint32_t number);
void append_number(std::string& line, std::uint16_t number);
/// With as few digits as read back to the same number.
void append_number(std::string& line, float number);

}  // namespace erfar
