#include "pipeline/weigh/count_terms.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/base/parallel.h"
#include "pipeline/tokenize/terms.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 8192;

/// Rows of a block after forms have become terms, and compounds their parts besides.
void merge_rows(const DocumentTermMatrix& forms, std::size_t begin, std::size_t end, const Terms& terms,
                DocumentTermMatrix& result) {
  result.begins.resize(1);
  result.terms.clear();
  result.values.clear();
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

/// The parts of a block of forms, and how many each has.
struct PartsOfForms {
  std::vector<std::size_t> counts;
  std::vector<TermId> parts;
};

/// Parts that no form stands for by itself have no name to be shown under, and are left out.
void add_parts(const TermTable& forms, const Lexicon* lexicon, Terms& terms) {
  const auto find_parts = [&](std::uint32_t form, PartsOfForms& block) {
    const std::size_t before = block.parts.size();
    if (terms.term_of_form[form] != no_term) {
      for (const std::string_view part : parts_of(forms[form], lexicon)) {
        const std::optional<TermId> found = terms.counts.vocabulary.find(part);
        if (found && *found != terms.term_of_form[form]) block.parts.push_back(*found);
      }
    }
    block.counts.push_back(block.parts.size() - before);
  };
  for_each_block_in_order<PartsOfForms>(
      forms.size(), rows_per_block,
      [&](std::size_t begin, std::size_t end, PartsOfForms& block) {
        block = {};
        for (std::size_t form = begin; form < end; ++form)
          find_parts(static_cast<std::uint32_t>(form), block);
      },
      [&](const PartsOfForms& block) {
        for (const std::size_t count : block.counts)
          terms.first_part.push_back(terms.first_part.back() + count);
        terms.parts.insert(terms.parts.end(), block.parts.begin(), block.parts.end());
      });
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
    if (terms.term_of_form[form] == no_term) continue;
    TermId& commonest = result[index_of(terms.term_of_form[form])];
    if (commonest == no_term || total[form] > total[index_of(commonest)]) {
      commonest = TermId{static_cast<std::uint32_t>(form)};
    }
  }
  return result;
}

}  // namespace erfar
