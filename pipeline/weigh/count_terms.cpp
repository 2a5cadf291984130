#include "pipeline/weigh/count_terms.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/base/memory.h"
#include "pipeline/base/parallel.h"
#include "pipeline/tokenize/terms.h"
#include "pipeline/weigh/row_sums.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 8192;
constexpr std::size_t forms_per_block = 512;
constexpr std::size_t ahead = 8;  // forms whose look-up memory is asked for

/// Rows of a block after forms have become terms, and compounds their parts besides.
void merge_rows(const DocumentTermMatrix& forms, std::size_t begin, std::size_t end, const Terms& terms,
                DocumentTermMatrix& result) {
  result.begins.resize(1);
  result.terms.clear();
  result.values.clear();
  RowSums sums;
  for (std::size_t i = begin; i < end; ++i) {
    sums.clear();
    const auto row = forms.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const FormTerms& of_form = terms.of_form[index_of(row.terms[k])];
      sums.add_if(of_form.term != no_term, of_form.term, row.values[k]);
      for (std::size_t part = of_form.first_part; part < (&of_form + 1)->first_part; ++part)
        sums.add(terms.parts[part], row.values[k]);
    }
    sums.for_each([&](TermId term, std::uint32_t count) {
      result.terms.push_back(term);
      result.values.push_back(count);
    });
    result.begins.push_back(result.terms.size());
  }
}

void append_rows(const DocumentTermMatrix& block, DocumentTermMatrix& matrix) {
  const std::size_t offset = matrix.terms.size();
  for (std::size_t i = 1; i < block.begins.size(); ++i) matrix.begins.push_back(offset + block.begins[i]);
  matrix.terms.insert(matrix.terms.end(), block.terms.begin(), block.terms.end());
  matrix.values.append(block.values);
}

std::vector<TermAndParts> written_terms(const TermList& forms, const Lexicon* lexicon, Words words) {
  std::vector<TermAndParts> written(forms.size());
  for_each_block(forms.size(), forms_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (lexicon != nullptr && i + ahead < end)
        lexicon->prefetch(forms[static_cast<std::uint32_t>(i + ahead)]);
      const std::string_view form = forms[static_cast<std::uint32_t>(i)];
      written[i] = words == Words::all ? TermAndParts{concept_of(form, lexicon), {}}
                                       : term_and_parts_of(form, lexicon);
    }
  });
  return written;
}

/// Numbers the terms of all forms and their parts.
void number_terms(const std::vector<TermAndParts>& written, Terms& terms) {
  std::vector<std::string_view> kept;
  for (const auto& [term, parts] : written) {
    if (!term.empty()) kept.push_back(term);
    kept.insert(kept.end(), parts.begin(), parts.end());
  }
  TermTable table;
  const std::vector<TermId> first_seen = numbers_in(table, kept);
  std::vector<TermId> numbering;
  terms.counts.vocabulary = Vocabulary(table.terms(), numbering);
  auto next = first_seen.begin();
  const auto number = [&] { return numbering[index_of(*next++)]; };
  for (const auto& [term, parts] : written) {
    terms.of_form.push_back(
        {term.empty() ? no_term : number(), static_cast<std::uint32_t>(terms.parts.size())});
    for (std::size_t part = 0; part < parts.size(); ++part) terms.parts.push_back(number());
  }
  terms.of_form.push_back({no_term, static_cast<std::uint32_t>(terms.parts.size())});
}

}  // namespace

Terms count_terms(const FormCounts& forms, const Lexicon* lexicon, Words words) {
  Terms result;
  // Some twenty look-ups a form come to most of what the system maps at a time, 64 KiB a fault.
  constexpr std::size_t many_forms = 1000;
  if (lexicon != nullptr && forms.vocabulary.size() >= many_forms) lexicon->ask_for();
  {
    const std::vector<TermAndParts> written = written_terms(forms.vocabulary, lexicon, words);
    number_terms(written, result);
  }
  if (lexicon != nullptr && is_large_run()) lexicon->forget();  // looking up half a million maps all of it
  give_back_freed_memory();  // half a million terms as they were written; the peak is ahead
  result.counts.matrix.terms.reserve(forms.matrix.entries());
  result.counts.matrix.values.reserve(forms.matrix.entries());
  for_each_block_in_order<DocumentTermMatrix>(
      forms.matrix.rows(), rows_per_block,
      [&](std::size_t begin, std::size_t end, DocumentTermMatrix& block) {
        merge_rows(forms.matrix, begin, end, result, block);
      },
      [&](const DocumentTermMatrix& block) { append_rows(block, result.counts.matrix); });
  return result;
}

std::vector<TermId> commonest_forms(const FormCounts& forms, const Terms& terms) {
  std::vector<std::uint64_t> total(forms.vocabulary.size());
  for (std::size_t k = 0; k < forms.matrix.entries(); ++k)
    total[index_of(forms.matrix.terms[k])] += forms.matrix.values[k];
  std::vector<TermId> result(terms.counts.vocabulary.size(), no_term);
  for (std::size_t form = 0; form < total.size(); ++form) {
    if (terms.of_form[form].term == no_term) continue;
    TermId& commonest = result[index_of(terms.of_form[form].term)];
    const TermId candidate{static_cast<std::uint32_t>(form)};
    const auto rank = [&](TermId id) {
      return std::pair(~total[index_of(id)],
                       forms.vocabulary[id]);  // of equally common ones the first by bytes
    };
    if (commonest == no_term || rank(candidate) < rank(commonest)) commonest = candidate;
  }
  return result;
}

}  // namespace erfar
