#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/span.h"

namespace erfar {

/// What may tell who somebody is.
enum class PersonalKind : std::uint8_t { email, phone, national_id, account, number, link, address, name };
inline constexpr std::size_t personal_kinds = 8;

/// A stretch of one text, in bytes.
struct PersonalSpan {
  Span span;
  PersonalKind kind;
  bool operator==(const PersonalSpan&) const = default;
};

/// What a kind is called in tables and programs: "email", "phone", "national_id" …
std::string_view name_of(PersonalKind kind);

/// What stands in the text instead: "[E-POST]", "[TELEFON]" …
std::string_view mark_of(PersonalKind kind);

/// How many bytes the mark has that `text` begins with; 0 where it begins with none.
std::size_t mark_size(std::string_view text);

/// Replaces `found` by the personal data in valid UTF-8, in order and disjoint. One pass that stops only at
/// capitals, digits and the marks of addresses; allocates nothing where `found` has room.
void find_personal_data(std::string_view text, std::vector<PersonalSpan>& found);

}  // namespace erfar
