#include "pipeline/read/personal_data.h"

#include <bit>
#include <cstring>

#include "pipeline/read/contacts.h"
#include "pipeline/read/names.h"
#include "pipeline/read/personal_numbers.h"
#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::array<std::string_view, personal_kinds> names{"email",  "phone", "national_id", "account",
                                                             "number", "link",  "address",     "name"};
constexpr std::array<std::string_view, personal_kinds> marks{
    "[E-POST]", "[TELEFON]", "[FØDSELSNUMMER]", "[KONTO]", "[NUMMER]", "[LENKE]", "[ADRESSE]", "[NAVN]"};

/// The first byte at or after `at` that may begin or end personal data: one of `./0-9:;<=>?@A-Z`, or 0x80 to
/// 0x9F, which ends a capital beyond ASCII such as Ø (C3 98). Eight bytes at a time: adding to each byte's
/// lower seven bits carries into its highest bit from a bound on (Mycroft's range test).
std::size_t next_stop(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101U, highs = ones * 0x80U;
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + 8 <= text.size(); at += 8) {
      std::uint64_t word;
      std::memcpy(&word, text.data() + at, 8);
      const std::uint64_t low = word & ~highs;
      const std::uint64_t ascii = ((low + ones * (0x80U - '.')) ^ (low + ones * (0x7FU - 'Z'))) & ~word;
      const std::uint64_t beyond = ~(low + ones * 0x60U) & word;
      const std::uint64_t found = (ascii | beyond) & highs;
      if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  const auto stops = [](unsigned char byte) {
    return (byte >= '.' && byte <= 'Z') || (byte >= 0x80 && byte < 0xA0);
  };
  while (at < text.size() && !stops(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

/// Looks at what begins at a stop; returns where to go on, behind it.
std::size_t look_at(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found) {
  const char c = text[at];
  if (c >= 'A' && c <= 'Z') return find_name(text, at, found);
  if (c >= '0' && c <= '9') return find_number(text, at, found);
  if (static_cast<unsigned char>(c) >= 0x80) {
    return at > 0 && is_capital(text, at - 1) ? find_name(text, at - 1, found) : at + 1;
  }
  if (c == '@') return find_email(text, at, found);
  if (c == ':' || c == '.') return find_link(text, at, found);
  return at + 1;
}

}  // namespace

std::string_view name_of(PersonalKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::string_view mark_of(PersonalKind kind) { return marks[static_cast<std::size_t>(kind)]; }

void find_personal_data(std::string_view text, std::vector<PersonalSpan>& found) {
  found.clear();
  for (std::size_t at = next_stop(text, 0); at < text.size(); at = next_stop(text, at)) {
    at = look_at(text, at, found);
  }
}

}  // namespace erfar
