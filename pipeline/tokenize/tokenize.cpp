#include "pipeline/tokenize/tokenize.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "pipeline/base/error.h"
#include "pipeline/tokenize/joins.h"
#include "pipeline/tokenize/words.h"

namespace erfar {
namespace {

Error too_long() {
  return Error(ExitCode::unreadable_input, {},
               {"En tekst er lengre enn to milliarder byte.", "Ein tekst er lengre enn to milliardar byte.",
                "A text is longer than two billion bytes."},
               {"Del den opp; kanskje mangler linjeskift eller skilletegn i filen.",
                "Del han opp; kanskje manglar linjeskift eller skiljeteikn i fila.",
                "Split it up; perhaps the file lacks line breaks or delimiters."});
}

}  // namespace

void join_norwegian(std::string_view text, TokenBatch& tokens) {
  // In place: tokens are written at or before the segment that is read, and the rules look back on one at
  // most.
  const Joins joins(text, tokens);
  std::size_t next = 0;
  while (next < tokens.size() && joins.last_of_token(next) == next) ++next;
  std::size_t written = next;
  for (; next < tokens.size(); ++written) {
    const std::size_t last = joins.last_of_token(next);
    tokens.begins[written] = tokens.begins[next];
    tokens.ends[written] = tokens.ends[last];
    tokens.kinds[written] = tokens.kinds[next];
    const bool is_mask = last > next && text[tokens.begins[next]] == '[';
    for (++next; next <= last; ++next)
      if (!is_mask) tokens.kinds[written] = std::min(tokens.kinds[written], tokens.kinds[next]);
  }
  tokens.set_size(written);
}

void tokenize(std::string_view text, TokenBatch& tokens) {
  // Spans count bytes in 32 bits, and the libraries behind the terms in 31.
  if (text.size() > std::numeric_limits<std::int32_t>::max()) throw too_long();
  tokens.clear();
  segment_words(text, tokens);
  join_norwegian(text, tokens);
}

}  // namespace erfar
