#include "pipeline/report/group_keyness.h"

#include <algorithm>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/cluster/keyness.h"
#include "pipeline/report/coded_column.h"
#include "pipeline/report/csv.h"

namespace erfar {
namespace {

constexpr double significant = 3.84;  // log-likelihood at 5 %, one degree of freedom (Rayson & Garside 2000)

Error no_column(const Corpus& corpus, const std::string& column) {
  std::string names = "question, wave, respondent";
  for (const MetadataColumn& known : corpus.metadata) (names += ", ") += known.name;
  return {ExitCode::bad_command_line,
          {},
          {"Ingen kolonne heter «{}»; her er {}.", "Ingen kolonne heiter «{}»; her er {}.",
           "No column is named “{}”; there are {}."},
          {"Oppgi en av dem med --by.", "Oppgje ein av dei med --by.", "Give one of them with --by."},
          {column, names}};
}

}  // namespace

Texts values_of(const Corpus& corpus, const std::string& column) {
  const auto texts = [](const TextColumn& values) { return Texts(values.all().begin(), values.all().end()); };
  if (column == "question") return texts(corpus.questions);
  if (column == "wave") return texts(corpus.waves);
  if (column == "respondent") return corpus.respondents();
  const auto found = std::ranges::find(corpus.metadata, column, &MetadataColumn::name);
  if (found == corpus.metadata.end()) throw no_column(corpus, column);
  return texts(found->values);
}

std::size_t write_group_keyness(const Corpus& corpus, const FormCounts& forms, const Terms& terms,
                                std::span<const std::string_view> values, std::size_t most,
                                std::size_t minimum, OutputFile& file) {
  const CodedColumn groups = coded("", values);
  std::vector<Assignment> assignments(corpus.size());
  std::vector<std::set<std::string_view>> respondents(groups.values.size());
  for (std::size_t document = 0; document < corpus.size(); ++document) {
    if (values[document].empty()) continue;
    assignments[document].theme = ThemeId{groups.codes[document]};
    respondents[groups.codes[document]].insert(corpus.respondent(document));
  }
  const auto keys =
      key_terms(terms.counts.matrix, terms.counts.vocabulary.size(), assignments, groups.values.size(),
                4 * most);  // some have no word of their own or stand in one document
  const std::vector<TermId> words = commonest_forms(forms, terms);
  std::size_t left_out = 0;
  file.write("value;rank;word;keyness;documents\n");
  for (std::size_t group = 0; group < keys.size(); ++group) {
    if (groups.values[group].empty()) continue;
    if (respondents[group].size() < minimum) {
      ++left_out;
      continue;
    }
    std::string lines;
    std::size_t rank = 0;
    for (const KeyTerm& key : keys[group]) {
      const TermId word = words[index_of(key.term)];
      if (word == no_term || key.documents < 2 || key.keyness < significant || rank == most) continue;
      append_field(lines, groups.values[group]);
      append_number(lines += ';', ++rank);
      append_field(lines += ';', forms.vocabulary[word]);
      append_number(lines += ';', key.keyness, 2);
      append_number(lines += ';', key.documents);
      lines += '\n';
    }
    file.write(lines);
  }
  return left_out;
}

}  // namespace erfar
