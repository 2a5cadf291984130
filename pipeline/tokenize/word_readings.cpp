#include "pipeline/tokenize/word_readings.h"

#include <algorithm>
#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/compound_split.h"
#include "pipeline/tokenize/ending_guess.h"
#include "pipeline/tokenize/lemma_conventions.h"
#include "pipeline/tokenize/punctuation_lemma.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

using enum WordClass;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Neither letters nor digits: a mark, a symbol, a pause.
bool is_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const WordBreak kind = word_break(point.value);
    if (is_letter(point.value) || kind == WordBreak::numeric) return false;
    at += point.bytes;
  }
  return true;
}

/// A letter that folding changes: upper case.
bool begins_with_capital(std::string_view text) {
  if (text.empty()) return false;
  const std::string_view first = text.substr(0, decode(text, 0).bytes);
  return folded(first) != first;
}

/// Function words do not end compounds.
bool may_be_head(const Reading& reading) {
  return reading.word_class == noun || reading.word_class == adj || reading.word_class == verb ||
         reading.word_class == adv;
}

class ReadingFinder {
 public:
  ReadingFinder(const Word& word, Norms norm, const Dictionary* dictionary, Arena& arena)
      : word_(word),
        norm_(norm),
        dictionary_(dictionary),
        arena_(arena),
        form_(arena.store(folded(word.text))) {}

  std::vector<Reading> run() {
    const bool capital = begins_with_capital(word_.text);
    look_up(capital);
    if (found_.empty() && !ends_with_hyphen()) read_behind_hyphen();
    if (found_.empty() && is_digit(form_.front())) found_.push_back({form_, num, norm_});
    if (found_.empty()) read_as_compound();
    if (found_.empty()) read_as_clipped_abbreviation();
    const bool unknown = found_.empty();
    if (capital && !is_known_behind_hyphen(unknown)) read_as_name();
    if (unknown && (!capital || word_.begins_sentence)) guess_by_ending(form_, norm_, arena_, found_);
    return std::move(found_);
  }

 private:
  /// Names and acronyms need their capital, unless the form can be nothing else.
  void look_up(bool capital) {
    if (!dictionary_) return;
    dictionary_->readings(form_, norm_, found_);
    const auto needs_capital = [](const Reading& reading) {
      return reading.word_class == propn || begins_with_capital(reading.lemma);
    };
    if (!capital && !std::ranges::all_of(found_, needs_capital)) std::erase_if(found_, needs_capital);
    for (Reading& reading : found_)
      reading.lemma = treebank_lemma(form_, reading, norm_, *dictionary_, arena_);
  }

  bool ends_with_hyphen() const { return form_.ends_with('-'); }

  /// `EØS-avtalen`, `1980-tallet`: the part behind the last hyphen is inflected.
  void read_behind_hyphen() {
    const std::size_t hyphen = form_.rfind('-');
    if (hyphen != std::string_view::npos)
      add_head(word_.text.substr(0, word_.text.rfind('-') + 1), form_.substr(hyphen + 1));
  }

  void read_as_compound() {
    if (!dictionary_) return;
    for (const std::size_t head : compound_heads(form_, norm_, *dictionary_))
      add_head(form_.substr(0, head), form_.substr(head));
  }

  void add_head(std::string_view modifier, std::string_view head) {
    if (!dictionary_) return;
    std::vector<Reading> readings;
    dictionary_->readings(head, norm_, readings);
    for (const Reading& reading : readings)
      if (may_be_head(reading))
        found_.push_back(
            {arena_.joined({modifier, treebank_lemma(head, reading, norm_, *dictionary_, arena_)}),
             reading.word_class, norm_});
  }

  /// `nr` for `nr.`
  void read_as_clipped_abbreviation() {
    const std::string_view with_period = arena_.joined({form_, "."});
    if (abbreviations().contains(with_period)) found_.push_back({with_period, noun, norm_});
  }

  /// `EØS-avtalen` is a name only if what follows the hyphen looks like one: `Høyre-Norge`.
  bool is_known_behind_hyphen(bool unknown) const {
    const std::size_t hyphen = word_.text.rfind('-');
    if (unknown || hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word_.text.size())
      return false;
    return !begins_with_capital(word_.text.substr(hyphen + 1));
  }

  void read_as_name() {
    const auto is_name = [](const Reading& reading) { return reading.word_class == propn; };
    if (std::ranges::none_of(found_, is_name)) {
      if (word_.begins_sentence && !found_.empty()) return;
      found_.push_back({word_.text, propn, norm_});
    }
    if (!form_.ends_with('s')) return;
    std::string_view base = word_.text.substr(0, word_.text.size() - 1);
    for (const std::string_view apostrophe : {"'", "’"})
      if (base.ends_with(apostrophe)) base.remove_suffix(apostrophe.size());
    if (!base.empty()) found_.push_back({base, propn, norm_});
  }

  const Word word_;
  const Norms norm_;
  const Dictionary* const dictionary_;
  Arena& arena_;
  const std::string_view form_;
  std::vector<Reading> found_;
};

}  // namespace

std::vector<Reading> readings_of(const Word& word, Norms norm, const Dictionary* dictionary, Arena& arena) {
  if (is_mark(word.text)) return {{punctuation_lemma(word.text, arena), punctuation_class, norm}};
  std::vector<Reading> readings =
      ReadingFinder({arena.store(word.text), word.begins_sentence}, norm, dictionary, arena).run();
  const auto key = [](const Reading& reading) { return std::pair(reading.word_class, reading.lemma); };
  std::ranges::sort(readings, {}, key);
  readings.erase(std::ranges::unique(readings, {}, key).begin(), readings.end());
  return readings;
}

}  // namespace erfar
