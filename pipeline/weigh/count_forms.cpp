#include "pipeline/weigh/count_forms.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/tokenize.h"

namespace erfar {
namespace {

struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A block's rows in its own numbering of forms.
struct CountedBlock {
  TermTable forms;
  std::vector<std::uint32_t> row_sizes;
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> counts;
};

/// Folds each distinct spelling once: "Skolen" and "skolen" share a number of the block's forms.
class Folding {
 public:
  std::uint32_t form(std::string_view spelling, TermTable& forms) {
    const std::uint32_t number = spellings_.number(spelling);
    if (number == form_of_.size()) form_of_.push_back(forms.number(folded(spelling)));
    return form_of_[number];
  }

 private:
  TermTable spellings_;
  std::vector<std::uint32_t> form_of_;
};

CountedBlock count_block(std::span<const std::string_view> texts) {
  constexpr auto nowhere = std::numeric_limits<std::size_t>::max();
  CountedBlock result;
  Folding folding;
  TokenBatch tokens;
  std::vector<std::size_t> place;  // of a form in the row at hand, or before that row
  for (const std::string_view text : texts) {
    tokenize(text, tokens);
    const std::size_t row_begin = result.numbers.size();
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      if (tokens.kinds[token] == TokenKind::other) continue;
      const std::uint32_t form = folding.form(tokens.in(text, token), result.forms);
      if (form == place.size()) place.push_back(nowhere);
      if (place[form] != nowhere && place[form] >= row_begin) {
        ++result.counts[place[form]];
      } else {
        place[form] = result.numbers.size();
        result.numbers.push_back(form);
        result.counts.push_back(1);
      }
    }
    result.row_sizes.push_back(static_cast<std::uint32_t>(result.numbers.size() - row_begin));
  }
  return result;
}

/// Appends a block's rows; terms hold numbers of `all` until `renumber`.
void append(const CountedBlock& block, TermTable& all, DocumentTermMatrix& matrix) {
  std::vector<std::uint32_t> numbering(block.forms.size());
  for (std::uint32_t form = 0; form < numbering.size(); ++form)
    numbering[form] = all.number(block.forms[form]);
  for (const std::uint32_t size : block.row_sizes) matrix.begins.push_back(matrix.begins.back() + size);
  for (const std::uint32_t number : block.numbers) matrix.terms.push_back(TermId{numbering[number]});
  matrix.values.insert(matrix.values.end(), block.counts.begin(), block.counts.end());
}

constexpr std::size_t rows_per_block = 8192;

/// Gives every entry its term's final number and sorts the rows.
void renumber(DocumentTermMatrix& matrix, const std::vector<TermId>& numbering) {
  for_each_block(matrix.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<std::uint64_t> row;  // term and count in one word, which sorts faster than a pair
    for (std::size_t i = begin; i < end; ++i) {
      row.clear();
      for (std::size_t k = matrix.begins[i]; k < matrix.begins[i + 1]; ++k) {
        row.push_back(std::uint64_t{index_of(numbering[index_of(matrix.terms[k])])} << 32U |
                      matrix.values[k]);
      }
      std::ranges::sort(row);
      for (std::size_t k = 0; k < row.size(); ++k) {
        matrix.terms[matrix.begins[i] + k] = TermId{static_cast<std::uint32_t>(row[k] >> 32U)};
        matrix.values[matrix.begins[i] + k] = static_cast<std::uint32_t>(row[k]);
      }
    }
  });
}

}  // namespace

TermCounts count_forms(std::span<const std::string_view> texts, std::size_t block_bytes) {
  TermTable forms;
  TermCounts result;
  std::size_t next_text = 0;
  for_each_in_order<Block, CountedBlock>(
      [&]() -> std::optional<Block> {
        if (next_text == texts.size()) return std::nullopt;
        Block block{next_text, next_text};
        for (std::size_t bytes = 0; block.end < texts.size() && (bytes == 0 || bytes < block_bytes);
             ++block.end) {
          bytes += texts[block.end].size();
        }
        next_text = block.end;
        return block;
      },
      [&](Block block) { return count_block(texts.subspan(block.begin, block.end - block.begin)); },
      [&](const CountedBlock& block) { append(block, forms, result.matrix); });
  std::vector<TermId> numbering;
  result.vocabulary = Vocabulary(forms, numbering);
  renumber(result.matrix, numbering);
  return result;
}

}  // namespace erfar
