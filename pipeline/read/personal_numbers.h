#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/read/personal_data.h"

namespace erfar {

/// At the first digit of a number: eleven digits however they are grouped (fødselsnummer, account, or else a
/// number that could be one), card numbers and IBANs, telephone numbers, and addresses, whose house number or
/// postal code it may be. Adds what it finds and returns where to go on.
///
/// A telephone number has eight digits that begin with 2 to 9, grouped in any way but by thousands, or a
/// country code before it. Years, dates and sums of money are none. Nine digits are an organisation's number
/// and stay, since it names no person.
std::size_t find_number(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found);

}  // namespace erfar
