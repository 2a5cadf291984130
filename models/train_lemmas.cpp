// Trains models/lemma_weights.bin: train_lemmas LEXICON WEIGHTS nb=FILE.conllu nn=FILE.conllu …
// Prints what five-fold cross-validation gives on each file (folds are contiguous fifths of a file, as
// neighbouring sentences share words), then writes weights trained on all files. Same bytes every time.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/random.h"
#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/dictionary.h"
#include "pipeline/tokenize/lemma_features.h"
#include "pipeline/tokenize/word_readings.h"

namespace {

using namespace erfar;

constexpr std::size_t folds = 5;
constexpr int epochs = 8;
constexpr std::size_t table_size = std::size_t{1} << feature_bits;

struct Token {
  ReadWord word;
  std::string gold;  // the treebank's lemma
};
using Sentence = std::vector<Token>;
struct Treebank {
  std::string name;
  std::vector<Sentence> sentences;
};
using Weights = std::vector<double>;

Sentence read_sentence(const std::vector<std::array<std::string, 2>>& lines, Norms norm,
                       const Dictionary& dictionary, Arena& arena) {
  Sentence sentence;
  bool begins = true;
  for (const auto& [form, lemma] : lines) {
    sentence.push_back({read_word(form, readings_of({form, begins}, norm, &dictionary, arena)), lemma});
    begins &= sentence.back().word.readings.front().word_class == punctuation_class;
  }
  return sentence;
}

Treebank read_treebank(const std::string& argument, const Dictionary& dictionary, Arena& arena) {
  const Norms norm = argument.starts_with("nn=") ? nn : nb;
  Treebank treebank{argument.substr(3), {}};
  std::ifstream file(treebank.name);
  std::vector<std::array<std::string, 2>> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      treebank.sentences.push_back(read_sentence(lines, norm, dictionary, arena));
      lines.clear();
    } else if (line[0] != '#') {
      std::istringstream fields(line);
      std::string id, form, lemma;
      std::getline(fields, id, '\t') && std::getline(fields, form, '\t') && std::getline(fields, lemma, '\t');
      lines.push_back({form, lemma});
    }
  }
  return treebank;
}

/// Calls `use` with every feature of a reading.
template <class Use>
void for_each_feature(const Sentence& sentence, std::size_t at, std::size_t reading, Use use) {
  static const ReadWord beyond{};
  const ReadWord& before = at > 0 ? sentence[at - 1].word : beyond;
  const ReadWord& after = at + 1 < sentence.size() ? sentence[at + 1].word : beyond;
  const ReadWord& word = sentence[at].word;
  std::ranges::for_each(word_features(word, reading), use);
  std::ranges::for_each(context_features(word, reading, before, after), use);
}

/// Right but for its case (`VI` for `vi`) counts only where no reading is right in case, too.
bool is_right(const Token& token, std::size_t reading) {
  const auto is_exact = [&](const Reading& other) { return other.lemma == token.gold; };
  const std::vector<Reading>& readings = token.word.readings;
  return std::ranges::any_of(readings, is_exact) ? is_exact(readings[reading])
                                                 : folded(readings[reading].lemma) == folded(token.gold);
}

/// The best reading, among those with the gold lemma only where asked.
template <class Table>
int best_reading(const Sentence& sentence, std::size_t at, const Table& weights, bool gold_only) {
  const ReadWord& word = sentence[at].word;
  int best = -1;
  double best_score = 0;
  for (std::size_t reading = 0; reading < word.readings.size(); ++reading) {
    if (gold_only && !is_right(sentence[at], reading)) continue;
    double score = 0;
    for_each_feature(sentence, at, reading, [&](FeatureId feature) { score += weights[feature]; });
    if (best < 0 || score > best_score) best = static_cast<int>(reading), best_score = score;
  }
  return best;
}

/// Averaged perceptron (Collins 2002). Which part of speech is right is latent: an error moves the weights to
/// the best reading that has the right lemma.
Weights train(std::vector<const Sentence*> sentences) {
  Weights weights(table_size), moments(table_size);
  double step = 1;
  Random random(1);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = sentences.size(); i > 1; --i)
      std::swap(sentences[i - 1], sentences[random.below(static_cast<std::uint32_t>(i))]);
    for (const Sentence* sentence : sentences)
      for (std::size_t at = 0; at < sentence->size(); ++at, ++step) {
        if ((*sentence)[at].word.readings.size() < 2) continue;
        const int right = best_reading(*sentence, at, weights, true);
        const int chosen = best_reading(*sentence, at, weights, false);
        if (right < 0 || right == chosen) continue;
        const auto move = [&](int reading, double by) {
          for_each_feature(*sentence, at, static_cast<std::size_t>(reading),
                           [&](FeatureId feature) { weights[feature] += by, moments[feature] += by * step; });
        };
        move(right, 1);
        move(chosen, -1);
      }
  }
  for (std::size_t i = 0; i < table_size; ++i) weights[i] -= moments[i] / step;
  return weights;
}

/// Whole steps of the largest weight's 127th part: what is shipped, so what is measured.
std::vector<std::int8_t> quantized(const Weights& weights) {
  double largest = 0;
  for (const double weight : weights) largest = std::max(largest, std::abs(weight));
  std::vector<std::int8_t> bytes(table_size);
  for (std::size_t i = 0; i < table_size; ++i)
    bytes[i] = static_cast<std::int8_t>(std::lround(weights[i] / largest * 127));
  return bytes;
}

void cross_validate(const std::vector<Treebank>& treebanks) {
  std::vector<std::size_t> hits(treebanks.size()), words(treebanks.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto is_held_out = [&](const Treebank& bank, std::size_t i) {
      return i * folds / bank.sentences.size() == fold;
    };
    std::vector<const Sentence*> training;
    for (const Treebank& bank : treebanks)
      for (std::size_t i = 0; i < bank.sentences.size(); ++i)
        if (!is_held_out(bank, i)) training.push_back(&bank.sentences[i]);
    const std::vector<std::int8_t> weights = quantized(train(std::move(training)));
    for (std::size_t b = 0; b < treebanks.size(); ++b)
      for (std::size_t i = 0; i < treebanks[b].sentences.size(); ++i) {
        if (!is_held_out(treebanks[b], i)) continue;
        const Sentence& sentence = treebanks[b].sentences[i];
        for (std::size_t at = 0; at < sentence.size(); ++at, ++words[b])
          hits[b] += folded(sentence[at].word.readings[best_reading(sentence, at, weights, false)].lemma) ==
                     folded(sentence[at].gold);
      }
  }
  for (std::size_t b = 0; b < treebanks.size(); ++b)
    std::printf("%s %.3f %zu\n", treebanks[b].name.c_str(),
                100.0 * static_cast<double>(hits[b]) / static_cast<double>(words[b]), words[b]);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "train_lemmas LEXICON WEIGHTS nb=FILE.conllu nn=FILE.conllu ...\n");
    return 2;
  }
  const Lexicon lexicon(map_file(arguments[1]), arguments[1]);
  const LexiconDictionary dictionary(lexicon);
  Arena arena;
  std::vector<Treebank> treebanks;
  for (int i = 3; i < count; ++i) treebanks.push_back(read_treebank(arguments[i], dictionary, arena));
  cross_validate(treebanks);
  std::vector<const Sentence*> all;
  for (const Treebank& bank : treebanks)
    for (const Sentence& sentence : bank.sentences) all.push_back(&sentence);
  const std::vector<std::int8_t> weights = quantized(train(std::move(all)));
  std::ofstream(arguments[2], std::ios::binary)
      .write(reinterpret_cast<const char*>(weights.data()), static_cast<std::streamsize>(weights.size()));
}
