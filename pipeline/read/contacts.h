#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/read/personal_data.h"

namespace erfar {

/// Finders of what reaches a person over the net. Each is called at one byte of the text, adds what it finds
/// there and returns where to go on.

/// At `@`: an e-mail address, also one without a dot in its domain, as within a firm.
std::size_t find_email(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found);

/// At `:` or `.`: `https://…`, `www.…` or a host with a path (`facebook.com/ola`). A host alone is no link:
/// in haste a full stop stands without its space, and `no` is a word in nynorsk.
std::size_t find_link(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found);

}  // namespace erfar
