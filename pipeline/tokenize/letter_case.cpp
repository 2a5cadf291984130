#include "pipeline/tokenize/letter_case.h"

#include "pipeline/base/unicode.h"

namespace erfar {

LetterCase first_case(std::string_view token) {
  if (token.empty()) return LetterCase::none;
  const CodePoint first = decode(token, 0);
  if (!is_letter(first.value)) return LetterCase::none;
  if (first.value < 0x80) return first.value < 'a' ? LetterCase::upper : LetterCase::lower;
  const std::string_view letter = token.substr(0, first.bytes);
  return folded(letter) == letter ? LetterCase::lower : LetterCase::upper;
}

}  // namespace erfar
