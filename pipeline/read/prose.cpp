#include "pipeline/read/prose.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/read/lines.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/trim.h"
#include "pipeline/read/turns.h"

namespace erfar {
namespace {

/// A stretch of the text without blank lines, as written, and the line it starts on.
struct Passage {
  std::string_view text;
  std::uint32_t row = 0;
};

std::vector<Passage> lines_of(std::string_view rest) {
  std::vector<Passage> lines;
  for (std::uint32_t row = 1; !rest.empty(); ++row) lines.push_back({trimmed(take_line(rest)), row});
  return lines;
}

/// Lines that stand together, joined to one view, since they lie side by side in the text.
std::vector<Passage> paragraphs_of(const std::vector<Passage>& lines) {
  std::vector<Passage> paragraphs;
  bool goes_on = false;
  for (const Passage& line : lines) {
    if (line.text.empty()) {
      goes_on = false;
    } else if (std::exchange(goes_on, true)) {
      std::string_view& text = paragraphs.back().text;
      text = {text.data(), static_cast<std::size_t>(line.text.data() + line.text.size() - text.data())};
    } else {
      paragraphs.push_back(line);
    }
  }
  return paragraphs;
}

std::vector<Passage> without_blank(std::vector<Passage> lines) {
  std::erase_if(lines, [](const Passage& line) { return line.text.empty(); });
  return lines;
}

bool is_conversation(const std::vector<Passage>& passages) {
  std::vector<std::string_view> texts;
  for (const Passage& passage : passages) texts.push_back(passage.text.substr(0, passage.text.find('\n')));
  return names_are_speakers(texts);
}

std::vector<Turn> turns_of(const std::vector<Passage>& lines) {
  std::vector<Turn> turns;
  std::string speaker;
  for (const Passage& line : lines) {
    const auto [name, text] = split_speaker(line.text);
    if (!name.empty()) speaker = name;
    Turn piece;
    piece.speaker = speaker;
    piece.text = name.empty() ? line.text : text;
    piece.row = line.row;
    add_piece(turns, std::move(piece));
  }
  return turns;
}

void keep_passages(Growing& growing, Input& input, std::vector<Passage> passages) {
  std::erase_if(passages, [&](const Passage& passage) {
    if (has_letter_or_digit(passage.text)) return false;
    input.diagnostics.add(findings::answer_without_words, {input.place.file, passage.row});
    return true;
  });
  Corpus& corpus = growing.corpus;
  Arena& arena = *growing.arena;
  const std::size_t first = make_room(corpus, passages.size());
  const std::string_view wave = arena.store(input.settings.wave);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    const std::string_view id = arena.joined({input.stem, "-", std::to_string(passage.row)});
    const std::string_view given = growing.ids.unique(id, arena);
    if (given.size() != id.size())
      input.diagnostics.add(findings::id_repeated, {input.place.file, passage.row});
    corpus.ids[first + i] = given;
    corpus.texts[first + i] = passage.text;
    corpus.waves.set(first + i, wave);
    corpus.rows[first + i] = passage.row;
  }
  finish_source(growing, input, passages.size());
}

}  // namespace

void read_prose(Growing& growing, Input& input) {
  const std::vector<Passage> all = lines_of(input.text);
  const std::vector<Passage> lines = without_blank(all);
  std::vector<Passage> paragraphs = paragraphs_of(all);
  if (is_conversation(lines) || is_conversation(paragraphs)) {
    std::vector<Turn> turns = turns_of(lines);
    input.source.rows = turns.size();
    keep_turns(growing, input, std::move(turns));
    return;
  }
  // Text without blank lines between is a list, one entry a line.
  if (paragraphs.size() <= 1) paragraphs = lines;
  input.source.rows = paragraphs.size();
  keep_passages(growing, input, std::move(paragraphs));
}

}  // namespace erfar
