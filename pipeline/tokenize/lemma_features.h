#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/dictionary.h"

namespace erfar {

/// Index of a feature in the table of weights. Features are hashed to their place and not verified
/// (Weinberger et al. 2009): training happens in the same table, so a collision costs accuracy once and is
/// measured there.
using FeatureId = std::uint32_t;
constexpr std::uint32_t feature_bits = 18;

/// A word's readings with what features are made of: worked out once per type.
struct ReadWord {
  std::vector<Reading> readings;
  std::vector<std::uint32_t> lemma_hashes;   ///< by reading, case-folded
  std::vector<std::uint32_t> script_hashes;  ///< by reading: what inflection took off and put on ("ene>")
  std::uint32_t form_hash = 0;               ///< case-folded; 0 beyond the ends of a sentence
  std::uint32_t classes = 0;                 ///< bit set of the readings' parts of speech (ambiguity class)
};

ReadWord read_word(std::string_view text, std::vector<Reading> readings);

/// Features of one reading that the word alone decides.
constexpr std::size_t word_feature_count = 6;
std::array<FeatureId, word_feature_count> word_features(const ReadWord& word, std::size_t reading);

/// Features of one reading between its neighbours.
constexpr std::size_t context_feature_count = 6;
std::array<FeatureId, context_feature_count> context_features(const ReadWord& word, std::size_t reading,
                                                              const ReadWord& before, const ReadWord& after);

}  // namespace erfar
