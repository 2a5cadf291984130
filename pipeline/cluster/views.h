#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/text_space.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Several views of a sample of documents, in which themes are looked for: latent semantics of few to many
/// dimensions (`latent_semantics`, of the sample and the background) beside the documents' meaning
/// (`TextSpace::meaning`, which counts less in long texts), each drawn to neighbours. `background` are texts
/// of the field over the same terms, which say more about which words go together. A row for each of the
/// sample, of unit length.
std::vector<DenseRows> views(const TextSpace& space, std::span<const std::size_t> sample,
                             const WeightedRows& background, std::uint64_t seed);

}  // namespace erfar
