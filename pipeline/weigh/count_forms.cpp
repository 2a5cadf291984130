#include "pipeline/weigh/count_forms.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/weigh/form_reader.h"

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
    in_bytes_.clear();
    for (const TermCount count : counts_) in_bytes_.push_back(count);
  }

  /// Appends the block's rows; forms that are new to the corpus get the next numbers.
  void append_to(TermTable& vocabulary, DocumentTermMatrix& matrix) {
    const TermList& forms = reader_.forms();
    for (std::size_t form = in_corpus_.size(); form < forms.size(); ++form)
      in_corpus_.push_back(TermId{vocabulary.number(forms[static_cast<std::uint32_t>(form)])});
    const std::size_t first = matrix.terms.size();
    for (const std::size_t end : row_ends_) matrix.begins.push_back(first + end);
    for (const std::uint32_t form : forms_in_rows_) matrix.terms.push_back(in_corpus_[form]);
    matrix.values.append(in_bytes_);
  }

 private:
  /// Where a form was last met: the row, and its entry in the block.
  struct LastMet {
    std::uint32_t row = 0;  // from 1, over all blocks
    std::uint32_t entry = 0;
  };

  void count_row(std::string_view text) {
    ++row_;
    reader_.read(text, [&](std::uint32_t form, LastMet& last) {
      if (last.row == row_) {
        ++counts_[last.entry];
      } else {
        last = {row_, static_cast<std::uint32_t>(forms_in_rows_.size())};
        forms_in_rows_.push_back(form);
        counts_.push_back(1);
      }
    });
  }

  FormReader<LastMet> reader_;
  std::vector<TermId> in_corpus_;  // a form's number in the corpus
  std::uint32_t row_ = 0;

  std::vector<std::size_t> row_ends_;  // in the two below
  std::vector<std::uint32_t> forms_in_rows_;
  std::vector<TermCount> counts_;
  Counts in_bytes_;  // the same; a row's counts grow in any order, which large ones are slow at
};

}  // namespace

FormCounts count_forms(std::span<const std::string_view> texts, std::size_t block_bytes,
                       const std::function<void(std::size_t)>& counted) {
  FormCounts result;
  TermTable vocabulary;
  // Reviews have a form every seven bytes; what stays unused of the room is never touched.
  constexpr std::size_t bytes_per_form = 6;
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  result.matrix.begins.reserve(texts.size() + 1);
  result.matrix.terms.reserve(bytes / bytes_per_form);
  result.matrix.values.reserve(bytes / bytes_per_form);
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
      [&](BlockCounter& counter) {
        counter.append_to(vocabulary, result.matrix);
        counted(result.matrix.rows());
      });
  result.vocabulary = std::move(vocabulary).take_terms();
  return result;
}

}  // namespace erfar
