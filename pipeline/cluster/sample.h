#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/read/corpus.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Documents that themes are made from: all that have a term, or so many of them drawn by lot, by text. Which
/// texts are drawn and how they are ordered follows from the texts and the seed, so that neither the order of
/// the rows in a file nor their ids change anything.
std::vector<std::size_t> sample_of(const Corpus& corpus, const WeightedRows& rows, std::size_t most,
                                   std::uint64_t seed);

/// The same of these documents, all of which have a term.
std::vector<std::size_t> sample_of(const Corpus& corpus, std::vector<std::size_t> documents, std::size_t most,
                                   std::uint64_t seed);

}  // namespace erfar
