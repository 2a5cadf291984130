#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/weigh/weigh.h"

namespace erfar {

/// Ascending by their bytes.
std::vector<std::string> terms_of(const Vocabulary& vocabulary);

TermFrequencies frequencies_of(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& documents_with,
                               std::size_t documents);

TermFrequencies frequencies_in(const TermCounts& counts);

/// Adds those of other documents.
void add(const TermFrequencies& other, TermFrequencies& sum);

}  // namespace erfar
