#include "pipeline/read/personal_data.h"

#include <algorithm>
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

/// Marks in the highest bit of each byte of `word` whether personal data may begin or end there: one of
/// `./0-9:;<=>?@A-Z`, or 0x80 to 0x9F, which ends a capital beyond ASCII such as Ø (C3 98). Adding to a
/// byte's lower seven bits carries into its highest from a bound on (Mycroft's range test), and into no other
/// byte.
std::uint64_t stops_in(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U, highs = ones * 0x80U;
  const std::uint64_t low = word & ~highs;
  const std::uint64_t ascii = ((low + ones * (0x80U - '.')) ^ (low + ones * (0x7FU - 'Z'))) & ~word;
  const std::uint64_t beyond = ~(low + ones * 0x60U) & word;
  return (ascii | beyond) & highs;
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

std::size_t mark_size(std::string_view text) {
  const auto found = std::ranges::find_if(marks, [&](auto mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

void find_personal_data(std::string_view text, std::vector<PersonalSpan>& found) {
  static_assert(std::endian::native == std::endian::little, "the lowest byte of a word is the first one");
  found.clear();
  std::size_t next = 0;  // bytes before it were looked at
  for (std::size_t begin = 0; begin < text.size(); begin += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    if (begin + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + begin, sizeof word);
    } else {
      std::memcpy(&word, text.data() + begin, text.size() - begin);
    }
    for (std::uint64_t stops = stops_in(word); stops != 0; stops &= stops - 1) {
      const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(stops)) / 8;
      if (at >= next) next = look_at(text, at, found);
    }
  }
}

}  // namespace erfar
