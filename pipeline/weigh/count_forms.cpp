#include "pipeline/weigh/count_forms.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/weigh/folded_key.h"

namespace erfar {
namespace {

struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Counts one block of texts after another. Its tables stay from block to block, so that a form gets its
/// number once and not once a block.
class BlockCounter {
 public:
  void count(std::span<const std::string_view> texts) {
    row_ends_.clear();
    forms_in_rows_.clear();
    counts_.clear();
    for (const std::string_view text : texts) {
      count_row(text);
      row_ends_.push_back(forms_in_rows_.size());
    }
  }

  /// Appends the block's rows; forms that are new to the corpus get the next numbers of its vocabulary.
  void append_to(FormCounts& corpus) {
    for (std::size_t form = in_corpus_.size(); form < forms_.size(); ++form) {
      in_corpus_.push_back(TermId{corpus.vocabulary.number(forms_[static_cast<std::uint32_t>(form)])});
    }
    DocumentTermMatrix& matrix = corpus.matrix;
    const std::size_t first = matrix.terms.size();
    for (const std::size_t end : row_ends_) matrix.begins.push_back(first + end);
    for (const std::uint32_t form : forms_in_rows_) matrix.terms.push_back(in_corpus_[form]);
    matrix.values.insert(matrix.values.end(), counts_.begin(), counts_.end());
  }

 private:
  /// Where a form was last met: the row, and its entry in the block.
  struct LastMet {
    std::uint32_t row = 0;  // from 1, over all blocks
    std::uint32_t entry = 0;
  };

  /// Three passes over a row's words, each of which asks memory for what the next one needs: most of a large
  /// table lies beyond the caches, and the waits then overlap.
  void count_row(std::string_view text) {
    tokenize(text, tokens_);
    prepare(text);
    look_up(text);
    ++row_;
    for (const std::uint32_t form : row_forms_) {
      LastMet& last = last_met_[form];
      if (last.row == row_) {
        ++counts_[last.entry];
      } else {
        last = {row_, static_cast<std::uint32_t>(forms_in_rows_.size())};
        forms_in_rows_.push_back(form);
        counts_.push_back(1);
      }
    }
  }

  void look_up(std::string_view text) {
    row_forms_.clear();
    const TermKey* key = keys_.data();
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (tokens_.kinds[token] == TokenKind::other) continue;
      const std::uint32_t form =
          key->length > 0 ? forms_.number(*key) : form_of_uncommon(tokens_.in(text, token));
      ++key;
      row_forms_.push_back(form);
      if (form == last_met_.size()) last_met_.emplace_back();
      __builtin_prefetch(&last_met_[form], 1);
    }
  }

  /// Keys of all words and numbers, asked for from memory before the first is looked up; of length 0 where
  /// the key does not say all.
  void prepare(std::string_view text) {
    if (keys_.size() < tokens_.size()) keys_.resize(tokens_.size());
    TermKey* key = keys_.data();
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (tokens_.kinds[token] == TokenKind::other) continue;
      *key = folded_key_in(text, tokens_.begins[token], tokens_.ends[token]).value_or(TermKey{});
      forms_.prefetch(*key++);
    }
  }

  /// The form of a long spelling or one with uncommon letters, folded when first met.
  std::uint32_t form_of_uncommon(std::string_view spelling) {
    const std::uint32_t number = uncommon_spellings_.number(spelling);
    if (number == form_of_uncommon_.size()) form_of_uncommon_.push_back(forms_.number(folded(spelling)));
    return form_of_uncommon_[number];
  }

  TermTable forms_;
  TermTable uncommon_spellings_;
  std::vector<std::uint32_t> form_of_uncommon_;
  std::vector<TermId> in_corpus_;  // a form's number in the corpus
  LargeVector<LastMet> last_met_;  // by form
  std::uint32_t row_ = 0;

  std::vector<std::size_t> row_ends_;  // in the two below
  std::vector<std::uint32_t> forms_in_rows_;
  std::vector<std::uint32_t> counts_;

  TokenBatch tokens_;
  std::vector<TermKey> keys_;
  std::vector<std::uint32_t> row_forms_;  // of the row at hand, word by word
};

}  // namespace

FormCounts count_forms(std::span<const std::string_view> texts, std::size_t block_bytes) {
  FormCounts result;
  // Room for a token every eight bytes, about as Norwegian has them; what stays unused is never touched.
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  result.matrix.begins.reserve(texts.size() + 1);
  result.matrix.terms.reserve(bytes / 8);
  result.matrix.values.reserve(bytes / 8);
  std::size_t next_text = 0;
  for_each_in_order<Block, BlockCounter>(
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
      [&](Block block, BlockCounter& counter) {
        counter.count(texts.subspan(block.begin, block.end - block.begin));
      },
      [&](BlockCounter& counter) { counter.append_to(result); });
  return result;
}

}  // namespace erfar
