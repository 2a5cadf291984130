#pragma once

#include <cstddef>

#include "pipeline/read/corpus.h"

namespace erfar {

/// A pass over a corpus' texts in their order. The mapped pages that it has left behind are given back
/// (`forget_pages`), so that a file larger than memory can be passed over. Views the corpus.
class TextPass {
 public:
  explicit TextPass(const Corpus& corpus) : corpus_(&corpus) {}

  /// The texts of all documents before this one have been read.
  void reached(std::size_t document);

 private:
  const Corpus* corpus_;
  std::size_t source_ = 0;     // that the pass is in; those before are behind
  std::size_t forgotten_ = 0;  // bytes from the begin of its file
};

/// Gives back the pages of all texts.
void forget_texts(const Corpus& corpus);

}  // namespace erfar
