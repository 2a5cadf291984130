#include "pipeline/weigh/count_terms.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
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
constexpr std::uint32_t ahead = 8;  // forms and terms whose look-up memory is asked for

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

/// What a block of forms says, as written.
struct WrittenTerms {
  struct OfForm {
    bool has_term = false;
    std::uint32_t parts = 0;
  };
  std::vector<OfForm> of_form;
  TermList written;  // the forms' terms, each followed by its parts
  std::vector<TermKey> keys;
};

void write_terms(const TermList& forms, std::uint32_t begin, std::uint32_t end, const Lexicon* lexicon,
                 Words words, WrittenTerms& block) {
  block.of_form.clear();
  block.written.clear();
  block.keys.clear();
  const auto write = [&](std::string_view term) {
    block.written.push_back(term);
    block.keys.push_back(key_of(term));
  };
  for (std::uint32_t i = begin; i < end; ++i) {
    if (lexicon != nullptr && i + ahead < end) lexicon->prefetch(forms[i + ahead]);
    const auto [term, parts] = words == Words::all ? TermAndParts{concept_of(forms[i], lexicon), {}}
                                                   : term_and_parts_of(forms[i], lexicon);
    block.of_form.push_back({!term.empty(), static_cast<std::uint32_t>(parts.size())});
    if (!term.empty()) write(term);
    for (const std::string_view part : parts) write(part);
  }
}

/// Appends the block's forms to `terms`, by the numbers that the table gives.
void number_terms(const WrittenTerms& block, TermTable& table, Terms& terms) {
  std::uint32_t at = 0;
  const auto next_number = [&] {
    if (at + ahead < block.keys.size()) table.prefetch(block.keys[at + ahead]);
    const TermId number{table.number(block.written[at], block.keys[at])};
    ++at;
    return number;
  };
  for (const auto& [has_term, parts] : block.of_form) {
    terms.of_form.push_back(
        {has_term ? next_number() : no_term, static_cast<std::uint32_t>(terms.parts.size())});
    for (std::uint32_t part = 0; part < parts; ++part) terms.parts.push_back(next_number());
  }
}

/// The terms of all forms and their parts, numbered in byte order.
void find_terms(const TermList& forms, const Lexicon* lexicon, Words words, Terms& terms) {
  TermTable table;
  terms.of_form.reserve(forms.size() + 1);
  for_each_block_in_order<WrittenTerms>(
      forms.size(), forms_per_block,
      [&](std::size_t begin, std::size_t end, WrittenTerms& block) {
        write_terms(forms, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), lexicon, words,
                    block);
      },
      [&](const WrittenTerms& block) { number_terms(block, table, terms); });
  std::vector<TermId> numbering;
  terms.counts.vocabulary = Vocabulary(table.terms(), numbering);
  for (FormTerms& of_form : terms.of_form)
    if (of_form.term != no_term) of_form.term = numbering[index_of(of_form.term)];
  for (TermId& part : terms.parts) part = numbering[index_of(part)];
  terms.of_form.push_back({no_term, static_cast<std::uint32_t>(terms.parts.size())});
}

}  // namespace

Terms count_terms(const FormCounts& forms, const Lexicon* lexicon, Words words) {
  Terms result;
  // Some twenty look-ups a form come to most of what the system maps at a time, 64 KiB a fault.
  constexpr std::size_t many_forms = 1000;
  if (lexicon != nullptr && forms.vocabulary.size() >= many_forms) lexicon->ask_for();
  find_terms(forms.vocabulary, lexicon, words, result);
  if (lexicon != nullptr && is_large_run()) lexicon->forget();  // looking up half a million maps all of it
  give_back_freed_memory();  // the table of half a million terms; the peak is ahead
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
