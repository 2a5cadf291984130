#pragma once

#include <string_view>

namespace erfar {

/// Whether eleven digits are a fødselsnummer, D-number (day + 40), H-number (month + 40) or one of the Tax
/// Administration's synthetic numbers (month + 80): a date and both control digits. The first control digit
/// may leave 0 to 3 modulo 11 in numbers issued from 2032, and only 0 in older ones; both are accepted, since
/// nothing in a number tells when it was issued.
/// Source: Skatteetaten, "Nye fødselsnummer og d-nummer fra 2032" and "Tenor testdata".
bool is_national_id(std::string_view digits);

/// Whether eleven digits are a Norwegian bank account number: the last one controls the others modulo 11 with
/// weights 2 to 7 from the right. Source: Finans Norge, "Kontonummer".
bool is_account_number(std::string_view digits);

}  // namespace erfar
