#include "pipeline/read/turns.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "pipeline/base/unicode.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/pseudonyms.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

std::string turn_number(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::string compared(std::string_view name) { return folded(trimmed(name)); }

/// The document's id and, where a speaker is known, its respondent.
void identify(Growing& growing, Input& input, const Turn& turn, std::size_t number, std::size_t document) {
  Arena& arena = *growing.arena;
  const std::string_view id = arena.joined({input.stem, "-", turn_number(number)});
  const std::string_view given = growing.ids.unique(id, arena);
  if (given.size() != id.size()) input.diagnostics.add(findings::id_repeated, {input.place.file, turn.row});
  growing.corpus.ids[document] = given;
  if (!turn.speaker.empty())
    growing.corpus.named_respondents.set(document, arena.joined({input.stem, "/", turn.speaker}));
}

/// Metadata columns, made when the first turn has something for them.
void describe(Growing& growing, const Turn& turn, std::size_t document) {
  const auto set = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    const std::size_t column = metadata_column(growing.corpus, name);
    growing.corpus.metadata[column].values.set(document, growing.arena->store(value));
  };
  set("speaker", turn.speaker);
  set("start", turn.start);
  set("end", turn.end);
}

}  // namespace

void add_piece(std::vector<Turn>& turns, Turn piece) {
  if (piece.text.empty()) return;
  if (turns.empty() || piece.speaker.empty() || turns.back().speaker != piece.speaker) {
    turns.push_back(std::move(piece));
    return;
  }
  turns.back().text += ' ';
  turns.back().text += piece.text;
  turns.back().end = std::max(turns.back().end, piece.end);
}

void keep_turns(Growing& growing, Input& input, std::vector<Turn> turns) {
  std::set<std::string> interviewers, heard;
  for (const std::string& name : input.settings.interviewers) interviewers.insert(compared(name));
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const std::string speaker = compared(turns[i].speaker);
    if (!speaker.empty()) heard.insert(speaker);
    if (!speaker.empty() && interviewers.contains(speaker)) continue;
    if (has_letter_or_digit(turns[i].text)) {
      kept.push_back(i);
    } else {
      input.diagnostics.add(findings::answer_without_words, {input.place.file, turns[i].row});
    }
  }
  growing.heard.insert(growing.heard.end(), heard.begin(), heard.end());

  Corpus& corpus = growing.corpus;
  const std::size_t first = make_room(corpus, kept.size());
  const std::string_view wave = growing.arena->store(input.settings.wave);
  Pseudonyms pseudonyms;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    Turn& turn = turns[kept[i]];
    if (input.settings.redact && !turn.speaker.empty() && !is_speaker_code(turn.speaker)) {
      turn.speaker = pseudonyms.of(turn.speaker);
    }
    const std::size_t document = first + i;
    corpus.texts[document] = growing.arena->store(turn.text);
    corpus.waves.set(document, wave);
    corpus.rows[document] = turn.row;
    identify(growing, input, turn, kept[i] + 1, document);
    describe(growing, turn, document);
  }
  finish_source(growing, input, kept.size());
}

std::pair<std::string_view, std::string_view> split_speaker(std::string_view line) {
  constexpr std::size_t most_characters = 63, most_words = 6;
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return {};
  const std::string_view name = line.substr(0, colon), text = line.substr(colon + 1);
  if (!text.empty() && text[0] != ' ' && text[0] != '\t') return {};
  if (name.find_first_of("?!;,\"<>/=") != std::string_view::npos || !has_letter_or_digit(name)) return {};
  if (name.find_first_not_of("0123456789. ") == std::string_view::npos) return {};
  const bool starts_well = has_letter_or_digit(name.substr(0, decode(name, 0).bytes));
  if (!starts_well || trimmed(name).size() != name.size()) return {};
  if (code_points(name) > most_characters || std::ranges::count(name, ' ') >= std::ptrdiff_t{most_words}) {
    return {};
  }
  return {name, trimmed(text)};
}

bool names_are_speakers(const std::vector<std::string_view>& lines) {
  std::size_t found = 0;
  std::set<std::string_view> names;
  for (const std::string_view line : lines) {
    const std::string_view name = split_speaker(line).first;
    if (name.empty()) continue;
    ++found;
    names.insert(name);
  }
  return found >= 2 && 2 * found >= lines.size() && (names.size() <= 2 || 4 * names.size() <= 3 * found);
}

}  // namespace erfar
