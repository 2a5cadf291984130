#include "pipeline/weigh/count_terms.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/tokenize/terms.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 8192;

/// Rows of a block after forms have become terms, and compounds their parts besides.
DocumentTermMatrix merge_rows(const DocumentTermMatrix& forms, std::size_t begin, std::size_t end,
                              const Terms& terms) {
  DocumentTermMatrix result;
  std::vector<std::uint64_t> row;  // term and count in one word, which sorts faster than a pair
  for (std::size_t i = begin; i < end; ++i) {
    row.clear();
    const auto from = forms.row(i);
    for (std::size_t k = 0; k < from.size(); ++k) {
      const std::size_t form = index_of(from.terms[k]);
      const auto add = [&](TermId term) {
        row.push_back(std::uint64_t{index_of(term)} << 32U | from.values[k]);
      };
      if (terms.term_of_form[form] != no_term) add(terms.term_of_form[form]);
      for (std::size_t p = terms.first_part[form]; p < terms.first_part[form + 1]; ++p) add(terms.parts[p]);
    }
    std::ranges::sort(row);
    for (const std::uint64_t entry : row) {
      const TermId term{static_cast<std::uint32_t>(entry >> 32U)};
      const auto count = static_cast<std::uint32_t>(entry);
      if (result.terms.size() > result.begins.back() && result.terms.back() == term) {
        result.values.back() += count;
      } else {
        result.terms.push_back(term);
        result.values.push_back(count);
      }
    }
    result.begins.push_back(result.terms.size());
  }
  return result;
}

void append_rows(const DocumentTermMatrix& block, DocumentTermMatrix& matrix) {
  const std::size_t offset = matrix.terms.size();
  for (std::size_t i = 1; i < block.begins.size(); ++i) matrix.begins.push_back(offset + block.begins[i]);
  matrix.terms.insert(matrix.terms.end(), block.terms.begin(), block.terms.end());
  matrix.values.insert(matrix.values.end(), block.values.begin(), block.values.end());
}

/// Each form's term, numbered in `terms`, which is filled here.
std::vector<TermId> terms_of(const TermTable& forms, Vocabulary& terms, const Lexicon* lexicon, Words words) {
  std::vector<std::string> written(forms.size());
  const auto of = words == Words::all ? concept_of : term_of;
  for_each_block(forms.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      written[i] = of(forms[TermId{static_cast<std::uint32_t>(i)}], lexicon);
  });
  std::vector<std::string_view> kept;
  for (const std::string& term : written) {
    if (!term.empty()) kept.push_back(term);
  }
  TermTable table;
  const std::vector<TermId> first_seen = numbers_in(table, kept);
  std::vector<TermId> numbering;
  terms = Vocabulary(table, numbering);
  std::vector<TermId> term_of_form(written.size(), no_term);
  auto number = first_seen.begin();
  for (std::size_t form = 0; form < written.size(); ++form) {
    if (!written[form].empty()) term_of_form[form] = numbering[index_of(*number++)];
  }
  return term_of_form;
}

/// Parts that no form stands for by itself have no name to be shown under, and are left out.
void add_parts(const TermTable& forms, const Lexicon* lexicon, Terms& terms) {
  std::unordered_map<std::string_view, TermId> known;
  if (lexicon != nullptr) {
    for (std::uint32_t term = 0; term < terms.counts.vocabulary.size(); ++term)
      known.emplace(terms.counts.vocabulary[TermId{term}], TermId{term});
  }
  for (std::uint32_t form = 0; form < forms.size(); ++form) {
    if (!known.empty() && terms.term_of_form[form] != no_term) {
      for (const std::string_view part : parts_of(forms[TermId{form}], lexicon)) {
        const auto found = known.find(part);
        if (found != known.end() && found->second != terms.term_of_form[form])
          terms.parts.push_back(found->second);
      }
    }
    terms.first_part.push_back(terms.parts.size());
  }
}

}  // namespace

Terms count_terms(const FormCounts& forms, const Lexicon* lexicon, Words words) {
  Terms result;
  result.term_of_form = terms_of(forms.vocabulary, result.counts.vocabulary, lexicon, words);
  add_parts(forms.vocabulary, words == Words::content ? lexicon : nullptr, result);
  result.counts.matrix.terms.reserve(forms.matrix.entries());
  result.counts.matrix.values.reserve(forms.matrix.entries());
  for_each_block_in_order<DocumentTermMatrix>(
      forms.matrix.rows(), rows_per_block,
      [&](std::size_t begin, std::size_t end) { return merge_rows(forms.matrix, begin, end, result); },
      [&](const DocumentTermMatrix& block) { append_rows(block, result.counts.matrix); });
  return result;
}

std::vector<TermId> commonest_forms(const FormCounts& forms, const Terms& terms) {
  std::vector<std::uint64_t> total(forms.vocabulary.size());
  for (std::size_t k = 0; k < forms.matrix.entries(); ++k)
    total[index_of(forms.matrix.terms[k])] += forms.matrix.values[k];
  std::vector<TermId> result(terms.counts.vocabulary.size(), no_term);
  for (std::size_t form = 0; form < total.size(); ++form) {
    if (terms.term_of_form[form] == no_term) continue;
    TermId& commonest = result[index_of(terms.term_of_form[form])];
    if (commonest == no_term || total[form] > total[index_of(commonest)]) {
      commonest = TermId{static_cast<std::uint32_t>(form)};
    }
  }
  return result;
}

}  // namespace erfar
