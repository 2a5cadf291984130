#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/read/read.h"

namespace erfar {

/// The texts that ./scripts/benchmark names in ERFAR_BENCH_CORPUS (a survey CSV), read once.
inline const Corpus& bench_corpus() {
  static const Corpus corpus = [] {
    const char* const path = std::getenv("ERFAR_BENCH_CORPUS");
    if (path == nullptr) throw std::runtime_error("ERFAR_BENCH_CORPUS names no survey");
    Diagnostics diagnostics;
    return read({.surveys = {path}}, diagnostics);
  }();
  return corpus;
}

inline std::size_t bytes_of(const std::vector<std::string_view>& texts) {
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  return bytes;
}

}  // namespace erfar
