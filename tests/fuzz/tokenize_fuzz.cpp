#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/tokenize/sentences.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/tokenize/words.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_blank(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const erfar::CodePoint point = erfar::decode(gap, at);
    if (!erfar::is_white_space(point.value)) return false;
    at += point.bytes;
  }
  return true;
}

/// Segments are those of the rules of UAX #29 alone; one with a period may be cut further, where a space is
/// forgotten.
void require_segments_by_rules(std::string_view text) {
  erfar::TokenBatch tokens;
  erfar::segment_words(text, tokens);
  std::size_t token = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = erfar::word_segment_end(text, begin);
    const std::string_view segment = text.substr(begin, end - begin);
    const std::size_t first = token;
    while (token < tokens.size() && tokens.ends[token] <= end) ++token;
    const std::size_t parts = token - first;
    require(parts == (is_blank(segment) ? 0 : 1) ||
            (parts > 1 && segment.find('.') != std::string_view::npos));
    require(parts == 0 || (tokens.begins[first] == begin && tokens.ends[token - 1] == end));
    begin = end;
  }
  require(token == tokens.size());
}

}  // namespace

/// Any bytes, once valid, give tokens in order that tile the text but for white space, and sentences that
/// begin at ascending tokens from the first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t replaced = 0;
  const std::string text = erfar::repaired_utf8({reinterpret_cast<const char*>(data), size}, replaced);
  require_segments_by_rules(text);
  erfar::TokenBatch tokens;
  erfar::tokenize(text, tokens);
  std::size_t at = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    require(tokens.begins[i] >= at && tokens.begins[i] < tokens.ends[i] && tokens.ends[i] <= text.size());
    require(is_blank(std::string_view(text).substr(at, tokens.begins[i] - at)));
    at = tokens.ends[i];
  }
  require(is_blank(std::string_view(text).substr(at)));
  std::size_t next = 0;
  for (const std::uint32_t first : erfar::sentence_starts(text, tokens)) {
    require(next == 0 ? first == 0 : first >= next);
    require(first < tokens.size());
    next = first + 1;
  }
  require((next == 0) == (tokens.size() == 0));
  return 0;
}
