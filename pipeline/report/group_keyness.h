#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/base/output_file.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// The values of a column that has a place in the corpus: `question`, `wave`, `respondent` or a piece of
/// metadata. Throws Error(bad_command_line), which names the columns there are, where none has the name.
Texts values_of(const Corpus& corpus, const std::string& column);

/// `value;rank;word;keyness;documents`: what each group of documents says more than all others do, by
/// log-likelihood keyness (`key_terms`), at most `most` words, each of two documents at
/// least and significant by itself at 5 %. Groups of
/// fewer than `minimum` respondents are left out; their number is returned.
std::size_t write_group_keyness(const Corpus& corpus, const FormCounts& forms, const Terms& terms,
                                std::span<const std::string_view> values, std::size_t most,
                                std::size_t minimum, OutputFile& file);

}  // namespace erfar
