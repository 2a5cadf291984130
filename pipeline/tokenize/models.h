#pragma once

#include <array>
#include <string_view>

namespace erfar {

/// A file of models/ that lives inside the program.
struct ModelFile {
  std::string_view name;
  std::string_view bytes;
};

enum class Model {
  abbreviations,
  lemma_weights,
  negations,
  norm,
  overrides,
  stop_words,
  time_words,
  variants,
  word_vectors
};

/// By `Model`; the manifest of a run names each with its checksum.
const std::array<ModelFile, 9>& model_files();

inline std::string_view model(Model which) { return model_files()[static_cast<std::size_t>(which)].bytes; }

}  // namespace erfar
