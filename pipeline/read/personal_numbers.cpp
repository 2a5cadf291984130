#include "pipeline/read/personal_numbers.h"

#include <algorithm>
#include <optional>
#include <string>

#include "pipeline/read/addresses.h"
#include "pipeline/read/digit_groups.h"
#include "pipeline/read/identity_numbers.h"
#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::size_t identity_digits = 11, phone_digits = 8;
constexpr std::size_t shortest_card = 12, longest_card = 19;       // ISO/IEC 7812
constexpr std::size_t shortest_foreign = 7, longest_foreign = 15;  // ITU-T E.164

/// The first groups of a number, and how many digits they have.
struct Shape {
  const DigitGroups& groups;
  std::size_t count = 0;
  std::size_t digits = 0;

  std::size_t size(std::size_t i) const { return groups.groups[i].size(); }
  bool is(std::initializer_list<std::size_t> sizes) const {
    return sizes.size() == count &&
           std::equal(sizes.begin(), sizes.end(), groups.groups.begin(),
                      [](std::size_t wanted, const auto& group) { return wanted == group.size(); });
  }
  bool separated_by(char kind) const {
    return std::count(groups.before.begin() + 1, groups.before.begin() + static_cast<std::ptrdiff_t>(count),
                      kind) == static_cast<std::ptrdiff_t>(count) - 1;
  }
  /// "12 345 678", as sums are written.
  bool by_thousands() const {
    if (count < 2 || size(0) > 3) return false;
    for (std::size_t i = 1; i < count; ++i) {
      if (size(i) != 3) return false;
    }
    return true;
  }
};

/// What the number before it and behind it say of a number in `text`.
struct Surroundings {
  bool plus = false;     // "+" or "00" before the digits, which is then a country code
  bool in_word = false;  // letters before or behind
  bool goes_on = false;  // a decimal fraction follows
  bool is_money = false;
};

bool is_year(std::string_view digits) { return digits.starts_with("19") || digits.starts_with("20"); }

bool says_money(std::string_view text, std::size_t begin, std::size_t end) {
  std::string_view behind = text.substr(end, 12);
  while (behind.starts_with(' ')) behind.remove_prefix(1);
  constexpr std::array units{"kr", "kroner", "mill", "NOK", ",-", "%", "euro", "EUR", "€"};
  const std::string_view before = text.substr(begin < 4 ? 0 : begin - 4, std::min<std::size_t>(begin, 4));
  return std::ranges::any_of(units, [&](std::string_view unit) { return behind.starts_with(unit); }) ||
         before.ends_with("kr ") || before.ends_with("kr. ") || before.ends_with("NOK ");
}

Surroundings surroundings(std::string_view text, std::size_t begin, std::size_t end) {
  Surroundings result;
  result.plus = begin > 0 && text[begin - 1] == '+';
  result.in_word =
      (begin > 0 && is_letter_byte(text[begin - 1])) || (end < text.size() && is_letter_byte(text[end]));
  result.goes_on = end + 1 < text.size() && text[end] == ',' && is_digit(text[end + 1]);
  result.is_money = says_money(text, begin, end);
  return result;
}

/// Eight digits whose shape no year, date or sum has.
bool is_phone(const Shape& shape, std::string_view digits) {
  if (digits[0] < '2') return false;
  if (shape.count == 1) {
    const bool month_day = digits.substr(4, 2) >= "01" && digits.substr(4, 2) <= "12" &&
                           digits.substr(6) >= "01" && digits.substr(6) <= "31";
    return !(is_year(digits) && month_day);
  }
  if (!shape.separated_by(' ') && !shape.separated_by('-') && !shape.separated_by('.')) return false;
  if (shape.by_thousands() || shape.size(0) < 2) return false;
  if (shape.is({4, 4})) return shape.separated_by(' ') && !(is_year(digits) && is_year(digits.substr(4)));
  if (shape.is({2, 2, 4})) return shape.separated_by(' ') && !is_year(digits.substr(4));
  if (shape.is({4, 2, 2})) return !is_year(digits);
  return true;
}

std::optional<PersonalKind> kind_of_eleven(const Shape& shape, std::string_view digits) {
  const bool written_as_account = shape.is({4, 2, 5}) && shape.separated_by('.');
  if (written_as_account) return PersonalKind::account;
  if (is_national_id(digits)) return PersonalKind::national_id;
  if (is_account_number(digits)) return PersonalKind::account;
  if (shape.by_thousands()) return std::nullopt;
  return PersonalKind::number;
}

/// What the first groups are, taken together.
std::optional<PersonalKind> kind_of(std::string_view text, const Shape& shape) {
  const std::size_t begin = shape.groups.groups[0].begin, end = shape.groups.groups[shape.count - 1].end;
  const Surroundings around = surroundings(text, begin, end);
  const std::string digits = digits_of(text, shape.groups, shape.count);
  if (around.plus) {
    const bool fits = shape.digits >= shortest_foreign && shape.digits <= longest_foreign;
    return fits && !around.goes_on && !shape.by_thousands() ? std::optional(PersonalKind::phone)
                                                            : std::nullopt;
  }
  if (shape.digits == identity_digits) return kind_of_eleven(shape, digits);
  const bool domestic = (digits.starts_with("0047") && shape.digits == phone_digits + 4) ||
                        (digits.starts_with("47") && shape.digits == phone_digits + 2 && shape.count > 1);
  if (domestic && !around.goes_on) return PersonalKind::phone;
  if (shape.digits == phone_digits) {
    const bool phone = !around.in_word && !around.goes_on && !around.is_money && is_phone(shape, digits);
    return phone ? std::optional(PersonalKind::phone) : std::nullopt;
  }
  const bool book = shape.digits == 13 && (digits.starts_with("978") || digits.starts_with("979"));  // ISBN
  const bool card = shape.is({4, 4, 4, 4}) || (shape.count == 1 && shape.digits >= shortest_card && !book);
  if (shape.is({2, 4, 4, 3}) || (card && text.substr(0, begin).ends_with("NO"))) return PersonalKind::account;
  return card ? std::optional(PersonalKind::number) : std::nullopt;
}

/// With the "+" and the brackets round a country code.
std::size_t begin_of(std::string_view text, std::size_t begin) {
  if (text.substr(0, begin).ends_with("(+")) return begin - 2;
  return begin > 0 && text[begin - 1] == '+' ? begin - 1 : begin;
}

}  // namespace

std::size_t find_number(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found) {
  const DigitGroups groups = digit_groups(text, at);
  const std::size_t first_end = groups.groups[0].end;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < groups.count; ++i) digits += groups.groups[i].size();
  for (std::size_t count = groups.count; count > 0; --count) {
    const std::size_t size = groups.groups[count - 1].size();
    if (digits >= shortest_foreign && digits <= longest_card) {
      if (const auto kind = kind_of(text, {groups, count, digits})) {
        const std::size_t end = groups.groups[count - 1].end;
        add_personal(found, begin_of(text, at), end, *kind);
        return end;
      }
    }
    digits -= size;
  }
  return find_address(text, at, first_end, found);
}

}  // namespace erfar
