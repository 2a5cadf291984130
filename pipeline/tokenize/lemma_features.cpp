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
  word_class,
  lemma_and_class,
  form_lemma,
  class_in_set,
  script_and_class,
  script_in_set,
  class_before,
  class_after,
  classes_around,
  form_before,
  choice_class_before,
  choice_class_after
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
    word.classes |= 1U << static_cast<unsigned>(reading.word_class);
  }
  word.readings = std::move(readings);
  return word;
}

std::array<FeatureId, word_feature_count> word_features(const ReadWord& word, std::size_t reading) {
  const auto word_class = static_cast<std::uint32_t>(word.readings[reading].word_class);
  const std::uint32_t lemma = word.lemma_hashes[reading];
  const std::uint32_t script = word.script_hashes[reading];
  return {feature(Template::word_class, word_class, 0),
          feature(Template::lemma_and_class, lemma, word_class),
          feature(Template::form_lemma, word.form_hash, lemma),
          feature(Template::class_in_set, word_class, word.classes),
          feature(Template::script_and_class, word_class, script),
          feature(Template::script_in_set, script, word.classes)};
}

std::array<FeatureId, context_feature_count> context_features(const ReadWord& word, std::size_t reading,
                                                              const ReadWord& before, const ReadWord& after) {
  const auto word_class = static_cast<std::uint32_t>(word.readings[reading].word_class);
  const std::uint32_t choice = mixed(word.form_hash ^ mixed(word.lemma_hashes[reading]));
  return {feature(Template::class_before, word_class, before.classes),
          feature(Template::class_after, word_class, after.classes),
          feature(Template::classes_around, word_class, before.classes << 16U | after.classes),
          feature(Template::form_before, word_class, before.form_hash),
          feature(Template::choice_class_before, choice, before.classes),
          feature(Template::choice_class_after, choice, after.classes)};
}

}  // namespace erfar
