#include "pipeline/weigh/count_terms.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/tokenize/terms.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 8192;

struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr TermId no_term{std::numeric_limits<std::uint32_t>::max()};

/// Rows of a block after forms have become terms.
DocumentTermMatrix merge_rows(const DocumentTermMatrix& forms, Block block,
                              const std::vector<TermId>& term_of_form) {
  DocumentTermMatrix result;
  std::vector<std::pair<TermId, std::uint32_t>> row;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    row.clear();
    const auto from = forms.row(i);
    for (std::size_t k = 0; k < from.size(); ++k) {
      const TermId term = term_of_form[index_of(from.terms[k])];
      if (term != no_term) row.emplace_back(term, from.values[k]);
    }
    std::ranges::sort(row);
    for (const auto& [term, count] : row) {
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
std::vector<TermId> terms_of(const Vocabulary& forms, Vocabulary& terms) {
  std::vector<std::string> written(forms.size());
  for_each_block(forms.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      written[i] = term_of(forms[TermId{static_cast<std::uint32_t>(i)}]);
  });
  TermTable table;
  std::vector<TermId> term_of_form(written.size(), no_term);
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!written[i].empty()) term_of_form[i] = TermId{table.number(written[i])};
  }
  std::vector<TermId> numbering;
  terms = Vocabulary(table, numbering);
  for (TermId& term : term_of_form) {
    if (term != no_term) term = numbering[index_of(term)];
  }
  return term_of_form;
}

/// The first of the forms that stand most often.
std::vector<TermId> commonest_forms(const DocumentTermMatrix& forms, const std::vector<TermId>& term_of_form,
                                    std::size_t terms) {
  std::vector<std::uint64_t> total(term_of_form.size());
  for (std::size_t k = 0; k < forms.entries(); ++k) total[index_of(forms.terms[k])] += forms.values[k];
  std::vector<TermId> result(terms, no_term);
  for (std::size_t form = 0; form < total.size(); ++form) {
    if (term_of_form[form] == no_term) continue;
    TermId& commonest = result[index_of(term_of_form[form])];
    if (commonest == no_term || total[form] > total[index_of(commonest)]) {
      commonest = TermId{static_cast<std::uint32_t>(form)};
    }
  }
  return result;
}

}  // namespace

Terms count_terms(const TermCounts& forms) {
  Terms result;
  const std::vector<TermId> term_of_form = terms_of(forms.vocabulary, result.counts.vocabulary);
  result.commonest_form = commonest_forms(forms.matrix, term_of_form, result.counts.vocabulary.size());
  std::size_t next_row = 0;
  for_each_in_order<Block, DocumentTermMatrix>(
      [&]() -> std::optional<Block> {
        if (next_row == forms.matrix.rows()) return std::nullopt;
        const Block block{next_row, std::min(next_row + rows_per_block, forms.matrix.rows())};
        next_row = block.end;
        return block;
      },
      [&](Block block) { return merge_rows(forms.matrix, block, term_of_form); },
      [&](const DocumentTermMatrix& block) { append_rows(block, result.counts.matrix); });
  return result;
}

}  // namespace erfar
