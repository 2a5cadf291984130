#include "pipeline/read/conllu.h"

#include <array>

#include "pipeline/read/lines.h"

namespace erfar {
namespace {

constexpr std::size_t columns = 10;
using Fields = std::array<std::string_view, columns>;

bool split(std::string_view line, Fields& fields) {
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns)) return false;
    fields[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return true;
}

Error not_conllu(Place place) {
  return Error(
      ExitCode::unreadable_input, std::move(place),
      {"Linjen har ikke de ti kolonnene som CoNLL-U har.", "Lina har ikkje dei ti kolonnane som CoNLL-U har.",
       "The line has not the ten columns of CoNLL-U."},
      {"Lag filen med «erfar tokenize», eller hent en trebank.",
       "Lag fila med «erfar tokenize», eller hent ein trebank.",
       "Make the file with “erfar tokenize”, or fetch a treebank."});
}

}  // namespace

ConlluWords read_conllu(std::string_view text, const Place& file) {
  ConlluWords words;
  Fields fields;
  bool in_sentence = false;
  for (std::size_t row = 1; !text.empty(); ++row) {
    const std::string_view line = take_line(text);
    if (line.empty()) in_sentence = false;
    if (line.empty() || line.front() == '#') continue;
    if (!split(line, fields)) throw not_conllu({.file = file.file, .row = row});
    if (fields[0].find_first_of("-.") != std::string_view::npos) continue;
    if (!in_sentence) words.sentences.push_back(static_cast<std::uint32_t>(words.forms.size()));
    in_sentence = true;
    words.forms.push_back(fields[1]);
    words.lemmas.push_back(fields[2]);
  }
  return words;
}

}  // namespace erfar
