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
  void clear() {
    spellings_.clear();
    form_of_.clear();
  }
  void prefetch(const TermKey& key) const { spellings_.prefetch(key); }
  std::uint32_t form(std::string_view spelling, const TermKey& key, TermTable& forms) {
    const std::uint32_t number = spellings_.number(spelling, key);
    if (number == form_of_.size()) form_of_.push_back(forms.number(folded(spelling)));
    return form_of_[number];
  }

 private:
  TermTable spellings_;
  std::vector<std::uint32_t> form_of_;
};

/// What a thread needs for a block, kept from block to block for its memory.
struct Scratch {
  Folding folding;
  TokenBatch tokens;
  std::vector<TermKey> keys;
  std::vector<std::size_t> place;  // of a form in the row at hand, or before that row
};

/// Keys of all words and numbers, asked for from memory before the first is looked up.
void prepare(std::string_view text, Scratch& scratch) {
  scratch.keys.clear();
  for (std::size_t token = 0; token < scratch.tokens.size(); ++token) {
    if (scratch.tokens.kinds[token] == TokenKind::other) continue;
    scratch.keys.push_back(key_in(text, scratch.tokens.begins[token], scratch.tokens.ends[token]));
    scratch.folding.prefetch(scratch.keys.back());
  }
}

CountedBlock count_block(std::span<const std::string_view> texts) {
  constexpr auto nowhere = std::numeric_limits<std::size_t>::max();
  thread_local Scratch scratch;
  scratch.folding.clear();
  scratch.place.clear();
  CountedBlock result;
  for (const std::string_view text : texts) {
    tokenize(text, scratch.tokens);
    prepare(text, scratch);
    const std::size_t row_begin = result.numbers.size();
    auto key = scratch.keys.begin();
    for (std::size_t token = 0; token < scratch.tokens.size(); ++token) {
      if (scratch.tokens.kinds[token] == TokenKind::other) continue;
      const std::uint32_t form = scratch.folding.form(scratch.tokens.in(text, token), *key++, result.forms);
      if (form == scratch.place.size()) scratch.place.push_back(nowhere);
      std::size_t& place = scratch.place[form];
      if (place != nowhere && place >= row_begin) {
        ++result.counts[place];
      } else {
        place = result.numbers.size();
        result.numbers.push_back(form);
        result.counts.push_back(1);
      }
    }
    result.row_sizes.push_back(static_cast<std::uint32_t>(result.numbers.size() - row_begin));
  }
  return result;
}

void append(const CountedBlock& block, FormCounts& counts) {
  const std::vector<TermId> numbers = numbers_in(counts.vocabulary, block.forms);
  DocumentTermMatrix& matrix = counts.matrix;
  for (const std::uint32_t size : block.row_sizes) matrix.begins.push_back(matrix.begins.back() + size);
  for (const std::uint32_t number : block.numbers) matrix.terms.push_back(numbers[number]);
  matrix.values.insert(matrix.values.end(), block.counts.begin(), block.counts.end());
}

}  // namespace

FormCounts count_forms(std::span<const std::string_view> texts, std::size_t block_bytes) {
  FormCounts result;
  // Room for a token every eight bytes, about as Norwegian has them; what stays unused is never touched.
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  result.matrix.terms.reserve(bytes / 8);
  result.matrix.values.reserve(bytes / 8);
  std::size_t next_text = 0;
  for_each_in_order<Block, CountedBlock>(
      [&]() -> std::optional<Block> {
        if (next_text == texts.size()) return std::nullopt;
        Block block{next_text, next_text};
        for (std::size_t size = 0; block.end < texts.size() && (size == 0 || size < block_bytes);
             ++block.end) {
          size += texts[block.end].size();
        }
        next_text = block.end;
        return block;
      },
      [&](Block block) { return count_block(texts.subspan(block.begin, block.end - block.begin)); },
      [&](const CountedBlock& block) { append(block, result); });
  return result;
}

}  // namespace erfar
