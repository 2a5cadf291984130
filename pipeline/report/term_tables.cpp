#include "pipeline/report/term_tables.h"

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/report/csv.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {

void write_terms(const FormCounts& forms, const Terms& terms, OutputFile& file) {
  const TermCounts& counts = terms.counts;
  const auto documents_with = document_frequencies(counts.matrix.terms, counts.vocabulary.size());
  const std::vector<TermId> names = commonest_forms(forms, terms);
  std::string lines = "term\tform\tdocuments\n";
  for (std::uint32_t term = 0; term < names.size(); ++term) {
    append_tab_field(lines, counts.vocabulary[TermId{term}]);
    append_tab_field(lines += '\t', names[term] == no_term ? "" : forms.vocabulary[names[term]]);
    append_number(lines += '\t', documents_with[term]);
    lines += '\n';
  }
  file.write(lines);
}

void write_document_ids(const Corpus& corpus, OutputFile& file) {
  std::string lines = "id\n";
  for (const std::string_view id : corpus.ids) {
    append_tab_field(lines, id);
    lines += '\n';
  }
  file.write(lines);
}

}  // namespace erfar
