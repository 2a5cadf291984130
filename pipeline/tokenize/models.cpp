#include "pipeline/tokenize/models.h"

#include "pipeline/base/embedded.h"

ERFAR_EMBEDDED(abbreviations_file, "models/abbreviations.txt")
ERFAR_EMBEDDED(lemma_weights_file, "models/lemma_weights.bin")
ERFAR_EMBEDDED(negations_file, "models/negations.txt")
ERFAR_EMBEDDED(norm_file, "models/norm.tsv")
ERFAR_EMBEDDED(overrides_file, "models/overrides.tsv")
ERFAR_EMBEDDED(stop_words_file, "models/stop_words.txt")
ERFAR_EMBEDDED(time_words_file, "models/time_words.txt")
ERFAR_EMBEDDED(variants_file, "models/variants.tsv")
ERFAR_EMBEDDED(word_vectors_file, "models/word_vectors.bin")

namespace erfar {

const std::array<ModelFile, 9>& model_files() {
  static const std::array<ModelFile, 9> files{{{"models/abbreviations.txt", abbreviations_file()},
                                               {"models/lemma_weights.bin", lemma_weights_file()},
                                               {"models/negations.txt", negations_file()},
                                               {"models/norm.tsv", norm_file()},
                                               {"models/overrides.tsv", overrides_file()},
                                               {"models/stop_words.txt", stop_words_file()},
                                               {"models/time_words.txt", time_words_file()},
                                               {"models/variants.tsv", variants_file()},
                                               {"models/word_vectors.bin", word_vectors_file()}}};
  return files;
}

}  // namespace erfar
