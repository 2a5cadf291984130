#pragma once

#include "pipeline/cluster/cluster.h"
#include "pipeline/cluster/theme_model.h"

namespace erfar {

/// Themes of a later wave: documents go to the model's themes, with their ids and names; documents that lie
/// together around words that are new in this wave become new themes (`new_themes`), numbered after the
/// model's. `weighted` are weighed alike (`weigh_alike`).
/// Where people want a theme split, its parts come last, and its documents are theirs (`append_parts`).
Themes cluster_by_model(const ThemeModel& model, const Corpus& corpus, const FormCounts& forms,
                        const WeightedTerms& weighted, const Lexicon* lexicon,
                        const ClusterSettings& settings, Diagnostics& diagnostics);

}  // namespace erfar
