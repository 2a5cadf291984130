#include "pipeline/tokenize/lemma_features.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

/// FNV-1a, 32 bits.
std::uint32_t hash_of(std::string_view bytes, std::uint32_t hash = 2166136261U) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash;
}

/// Finalizer with low bias (Wellons' hash-prospector, "lowbias32").
std::uint32_t mixed(std::uint32_t hash) {
  hash = (hash ^ hash >> 16U) * 0x7feb352dU;
  hash = (hash ^ hash >> 15U) * 0x846ca68bU;
  return hash ^ hash >> 16U;
}

enum class Template : std::uint32_t {
  part,
  lemma_part,
  form_lemma,
  part_class,
  part_script,
  script_class,
  part_class_before,
  part_class_after,
  part_classes_around,
  part_form_before
};

FeatureId feature(Template name, std::uint32_t first, std::uint32_t second) {
  const std::uint32_t place = static_cast<std::uint32_t>(name) * 0x9e3779b9U;
  return mixed(first ^ mixed(second + place)) & ((1U << feature_bits) - 1);
}

std::uint32_t script_hash(std::string_view form, std::string_view lemma) {
  const auto [in_form, in_lemma] = std::ranges::mismatch(form, lemma);
  const std::size_t shared = static_cast<std::size_t>(in_form - form.begin());
  return hash_of(lemma.substr(shared), hash_of(">", hash_of(form.substr(shared))));
}

}  // namespace

ReadWord read_word(std::string_view text, std::vector<Reading> readings) {
  const std::string form = folded(text);
  ReadWord word;
  word.form_hash = hash_of(form);
  for (const Reading& reading : readings) {
    const std::string lemma = folded(reading.lemma);
    word.lemma_hashes.push_back(hash_of(lemma));
    word.script_hashes.push_back(script_hash(form, lemma));
    word.parts |= 1U << static_cast<unsigned>(reading.word_class);
  }
  word.readings = std::move(readings);
  return word;
}

std::array<FeatureId, word_feature_count> word_features(const ReadWord& word, std::size_t reading) {
  const auto part = static_cast<std::uint32_t>(word.readings[reading].word_class);
  const std::uint32_t lemma = word.lemma_hashes[reading];
  const std::uint32_t script = word.script_hashes[reading];
  return {feature(Template::part, part, 0),
          feature(Template::lemma_part, lemma, part),
          feature(Template::form_lemma, word.form_hash, lemma),
          feature(Template::part_class, part, word.parts),
          feature(Template::part_script, part, script),
          feature(Template::script_class, script, word.parts)};
}

std::array<FeatureId, context_feature_count> context_features(WordClass part, const ReadWord& before,
                                                              const ReadWord& after) {
  const auto number = static_cast<std::uint32_t>(part);
  return {feature(Template::part_class_before, number, before.parts),
          feature(Template::part_class_after, number, after.parts),
          feature(Template::part_classes_around, number, before.parts << 16U | after.parts),
          feature(Template::part_form_before, number, before.form_hash)};
}

}  // namespace erfar
