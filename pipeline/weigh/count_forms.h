#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/vocabulary.h"

namespace erfar {

/// How often each term stands in each text. Columns are the vocabulary's terms, rows the texts in order.
struct TermCounts {
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

/// Counts the surface forms (case-folded, NFC) of all words and numbers of the texts. Blocks of about
/// `block_bytes` are counted alone and merged in order; forms are then numbered by their bytes, so the result
/// depends on neither threads nor `block_bytes`.
TermCounts count_forms(std::span<const std::string_view> texts, std::size_t block_bytes);

}  // namespace erfar
