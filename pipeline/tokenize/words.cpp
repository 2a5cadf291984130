#include "pipeline/tokenize/words.h"

#include <cstdint>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

using enum WordBreak;

bool is_ah_letter(WordBreak c) { return c == a_letter || c == hebrew_letter; }
bool is_mid_num_let_q(WordBreak c) { return c == mid_num_let || c == single_quote; }
bool is_ignored(WordBreak c) { return c == extend || c == format || c == zwj; }
bool is_new_line(WordBreak c) { return c == cr || c == lf || c == newline; }

/// Class of the next code point that WB4 does not skip, from `at`; `other` at the end of the text.
WordBreak next_class(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode(text, at);
    const WordBreak c = word_break(point.value);
    if (!is_ignored(c)) return c;
    at += point.bytes;
  }
  return other;
}

/// What the rules look back on: the last two classes that WB4 does not skip.
struct Context {
  WordBreak before = other;
  WordBreak last = other;
  bool last_raw_is_zwj = false;
  bool any_skipped = false;               // since `last`
  std::uint32_t regional_indicators = 0;  // run that ends here
};

/// WB5 to WB16: no boundary between `context` and the class `next` whose code point ends at `after`.
bool joins(const Context& context, WordBreak next, std::string_view text, std::size_t after) {
  const WordBreak last = context.last;
  const WordBreak before = context.before;
  if (is_ah_letter(last) && is_ah_letter(next)) return true;  // WB5
  if (is_ah_letter(last) && (next == mid_letter || is_mid_num_let_q(next)) &&
      is_ah_letter(next_class(text, after))) {
    return true;  // WB6
  }
  if (is_ah_letter(before) && (last == mid_letter || is_mid_num_let_q(last)) && is_ah_letter(next))
    return true;                                                   // WB7
  if (last == hebrew_letter && next == single_quote) return true;  // WB7a
  if (last == hebrew_letter && next == double_quote && next_class(text, after) == hebrew_letter)
    return true;                                                                              // WB7b
  if (before == hebrew_letter && last == double_quote && next == hebrew_letter) return true;  // WB7c
  if (last == numeric && next == numeric) return true;                                        // WB8
  if (is_ah_letter(last) && next == numeric) return true;                                     // WB9
  if (last == numeric && is_ah_letter(next)) return true;                                     // WB10
  if (before == numeric && (last == mid_num || is_mid_num_let_q(last)) && next == numeric)
    return true;  // WB11
  if (last == numeric && (next == mid_num || is_mid_num_let_q(next)) && next_class(text, after) == numeric) {
    return true;  // WB12
  }
  if (last == katakana && next == katakana) return true;  // WB13
  const bool word_like = is_ah_letter(last) || last == numeric || last == katakana;
  if ((word_like || last == extend_num_let) && next == extend_num_let) return true;  // WB13a
  if (last == extend_num_let && (is_ah_letter(next) || next == numeric || next == katakana))
    return true;  // WB13b
  return last == regional_indicator && next == regional_indicator &&
         context.regional_indicators % 2 == 1;  // WB15, WB16
}

}  // namespace

std::size_t word_segment_end(std::string_view text, std::size_t begin) {
  Context context;
  std::size_t at = begin;
  for (bool first = true; at < text.size(); first = false) {
    const CodePoint point = decode(text, at);
    const WordBreak next = word_break(point.value);
    const std::size_t after = at + point.bytes;
    if (!first) {
      if (context.last == cr && next == lf) return after;             // WB3
      if (is_new_line(context.last) || is_new_line(next)) return at;  // WB3a, WB3b
      const bool joined =
          (context.last_raw_is_zwj && is_extended_pictographic(point.value)) ||            // WB3c
          (context.last == w_seg_space && next == w_seg_space && !context.any_skipped) ||  // WB3d
          is_ignored(next) || joins(context, next, text, after);                           // WB4…
      if (!joined) return at;
    }
    context.last_raw_is_zwj = next == zwj;
    context.any_skipped = !first && is_ignored(next);
    if (!context.any_skipped) {
      context.regional_indicators = next == regional_indicator ? context.regional_indicators + 1 : 0;
      context.before = context.last;
      context.last = next;
    }
    at = after;
  }
  return at;
}

}  // namespace erfar
