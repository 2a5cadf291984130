#include "pipeline/tokenize/lemmas.h"

#include <functional>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

std::int32_t weight(FeatureId feature) {
  static const std::string_view weights = model(Model::lemma_weights);
  return static_cast<std::int8_t>(weights[feature]);
}

std::int32_t sum_of(std::span<const FeatureId> features) {
  return std::accumulate(features.begin(), features.end(), 0,
                         [](std::int32_t sum, FeatureId feature) { return sum + weight(feature); });
}

const ReadWord beyond_the_sentence{};

}  // namespace

std::size_t Lemmatizer::KeyHash::operator()(const Key& key) const {
  const std::size_t place = (key.word.begins_sentence ? 2U : 0U) + static_cast<std::size_t>(key.norm);
  return std::hash<std::string_view>{}(key.word.text) * 4 + place;
}

const Lemmatizer::Type& Lemmatizer::type_of(const Word& word, Norms norm) {
  if (const auto known = types_.find({word, norm}); known != types_.end()) return known->second;
  Type type{read_word(word.text, readings_of(word, norm, dictionary_, arena_)), {}};
  for (std::size_t reading = 0; reading < type.word.readings.size(); ++reading)
    type.scores.push_back(sum_of(word_features(type.word, reading)));
  const Key key{{arena_.store(word.text), word.begins_sentence}, norm};
  return types_.emplace(key, std::move(type)).first->second;
}

void Lemmatizer::lemmatize(std::span<const std::string_view> words, Norms norm,
                           std::vector<std::string_view>& lemmas) {
  sentence_.clear();
  bool begins_sentence = true;
  for (const std::string_view word : words) {
    sentence_.push_back(&type_of({word, begins_sentence}, norm));
    begins_sentence &= sentence_.back()->word.readings.front().word_class == punctuation_class;
  }
  lemmas.resize(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    const ReadWord& before = at > 0 ? sentence_[at - 1]->word : beyond_the_sentence;
    const ReadWord& after = at + 1 < words.size() ? sentence_[at + 1]->word : beyond_the_sentence;
    lemmas[at] = sentence_[at]->word.readings[best_reading(*sentence_[at], before, after)].lemma;
  }
}

std::size_t Lemmatizer::best_reading(const Type& type, const ReadWord& before, const ReadWord& after) {
  const std::vector<Reading>& readings = type.word.readings;
  if (readings.size() == 1) return 0;
  std::size_t best = 0;
  std::int32_t best_score = std::numeric_limits<std::int32_t>::min();
  for (std::size_t reading = 0; reading < readings.size(); ++reading) {
    const std::int32_t score =
        type.scores[reading] + sum_of(context_features(type.word, reading, before, after));
    if (score > best_score) best = reading, best_score = score;
  }
  return best;
}

}  // namespace erfar
