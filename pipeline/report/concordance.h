#pragma once

#include <string_view>

#include "pipeline/base/output_file.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// Keyword in context (Luhn 1960): `id;left;word;right;start;end` for every place where a form of the word's
/// concept stands, in either norm and any inflection, in the order of the documents; `start` and `end` are
/// code points of the text, `left` and `right` up to fifty of them. Returns the number of places.
std::size_t write_concordance(const Corpus& corpus, const FormCounts& forms, std::string_view word,
                              const Lexicon* lexicon, OutputFile& file);

}  // namespace erfar
