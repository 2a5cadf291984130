#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace erfar {

/// Appends somebody's text as a CSV field (RFC 4180, delimiter `;`). A text that a spreadsheet would run as a
/// formula (first character `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe before it, as
/// OWASP's "CSV Injection" advises; nothing else is changed.
void append_field(std::string& line, std::string_view text);

/// Appends a number with so many decimals, the same on every machine.
void append_number(std::string& line, double number, int decimals);
void append_number(std::string& line, std::size_t number);

}  // namespace erfar
