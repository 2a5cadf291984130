#include "pipeline/tokenize/punctuation_lemma.h"

#include <algorithm>

namespace erfar {
namespace {

constexpr std::string_view quotation_marks[] = {"«", "»", "\"", "'", "''", "``", "“",
                                                "”", "„", "‘",  "’", "‹",  "›"};
constexpr std::string_view leading_marks[] = {".", ",", ":", ";", "?", "!", "(", ")", "[",
                                              "]", "{", "}", "-", "–", "—", "/", "\\"};

}  // namespace

std::string_view punctuation_lemma(std::string_view mark, Arena& arena) {
  if (std::ranges::find(quotation_marks, mark) != std::end(quotation_marks)) return "$\"";
  const bool is_mark =
      std::ranges::any_of(leading_marks, [&](auto begin) { return mark.starts_with(begin); });
  return is_mark ? arena.joined({"$", mark}) : arena.store(mark);
}

}  // namespace erfar
