#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/term_list.h"

namespace erfar {

/// How often each surface form stands in each text: rows are the texts in order, columns the forms. Forms are
/// numbered by their first use in the texts, and stand so in the rows.
struct FormCounts {
  TermList vocabulary;
  DocumentTermMatrix matrix;
};

/// Counts the surface forms (case-folded, NFC) of all words and numbers of the texts. Blocks of about
/// `block_bytes` are counted alone and merged in order, so the result depends on neither threads nor
/// `block_bytes`. `counted` is told on the way, in order, how many texts are done.
FormCounts count_forms(
    std::span<const std::string_view> texts, std::size_t block_bytes,
    const std::function<void(std::size_t)>& counted = [](std::size_t) {});

}  // namespace erfar
