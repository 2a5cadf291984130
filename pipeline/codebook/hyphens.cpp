#include "pipeline/codebook/hyphens.h"

#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

constexpr std::size_t kLongestWord = 80;  // bytes; longer ones are addresses and noise

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// The word without what stands round it: quotes, brackets, full stop.
std::string_view bare(std::string_view word) {
  constexpr std::string_view round = "()[]\"'.,;:!?";
  const std::size_t begin = word.find_first_not_of(round);
  if (begin == std::string_view::npos) return {};
  return word.substr(begin, word.find_last_not_of(round) + 1 - begin);
}

std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }

// "helse- og omsorg": the hyphen stands for the word that follows later.
bool is_conjunction(std::string_view word) {
  for (const std::string_view known : {"og", "eller", "and", "or", "samt", "til", "men", "/"}) {
    if (word == known) return true;
  }
  return false;
}

// "Covid-19-", "TISK-", "e-": digits, abbreviations and single letters keep their hyphen.
bool keeps_its_hyphen(std::string_view left) {
  const std::string_view part =
      left.substr(left.rfind('-') == std::string_view::npos ? 0 : left.rfind('-') + 1);
  if (code_points(part) <= 1) return true;
  for (std::size_t at = 0, capitals = 0; at < part.size();) {
    const CodePoint c = decode(part, at);
    if (is_ascii_digit(part[at])) return true;
    if (is_letter(c.value) && starts_upper(part.substr(at, c.bytes)) && ++capitals == 2) return true;
    at += c.bytes;
  }
  return false;
}

std::size_t hyphen_at_end(std::string_view text) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    if (text.ends_with(hyphen)) return hyphen.size();
  }
  return 0;
}

}  // namespace

LineJoiner::LineJoiner(const std::vector<ReportLine>& lines) {
  for (const ReportLine& line : lines) {
    for (std::size_t at = line.text.find('-'); at != std::string::npos; at = line.text.find('-', at + 1)) {
      const std::size_t space = line.text.rfind(' ', at);
      const std::size_t begin = space == std::string::npos ? 0 : space + 1;
      const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
      if (end - begin > kLongestWord || at == begin || at + 1 == end) continue;
      hyphenated_.insert(folded(bare(std::string_view(line.text).substr(begin, end - begin))));
    }
  }
}

LineJoiner::Cut LineJoiner::cut_between(std::string_view text, std::string_view line) const {
  const std::size_t hyphen = hyphen_at_end(text);
  if (hyphen == 0) return Cut::space;
  if (text.ends_with("\u00AD")) return Cut::drop_hyphen;
  const std::string_view left = last_word(text.substr(0, text.size() - hyphen));
  const std::string_view right = first_word(line);
  if (left.empty() || is_conjunction(bare(right))) return Cut::space;
  if (!starts_lower(line) || keeps_its_hyphen(bare(left))) return Cut::keep_hyphen;
  const bool known = left.size() + right.size() < kLongestWord &&
                     hyphenated_.contains(folded(bare(std::string(left) + '-' + std::string(bare(right)))));
  return known ? Cut::keep_hyphen : Cut::drop_hyphen;
}

void LineJoiner::append(std::string& text, std::string_view line) const {
  if (text.empty() || line.empty()) {
    text += line;
    return;
  }
  const Cut cut = cut_between(text, line);
  if (cut == Cut::drop_hyphen) text.resize(text.size() - hyphen_at_end(text));
  if (cut == Cut::space) text += ' ';
  text += line;
}

}  // namespace erfar
