#pragma once

#include "pipeline/link/link.h"
#include "pipeline/run/counted_corpus.h"

namespace erfar {

/// Learning points, and the documents linked to them.
struct LinkedCorpus {
  Codebook codebook;
  LinkModel model;
  Links links;
};

/// Links the documents to the learning points that the settings name, learning from coded comments where they
/// are given.
LinkedCorpus link_corpus(const Settings& settings, const CountedCorpus& counted, StageClock& clock,
                         Diagnostics& diagnostics);

}  // namespace erfar
