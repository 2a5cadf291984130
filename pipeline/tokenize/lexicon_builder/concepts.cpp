#include "pipeline/tokenize/lexicon_builder/concepts.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "pipeline/base/unicode.h"

namespace erfar::lexicon_builder {
namespace {

constexpr int most_rounds = 8;

/// Levenshtein distance in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// The offered word nearest in spelling; of equals the first in byte order, so that no order of automata
/// matters.
std::uint32_t nearest(const WordPool& words, std::uint32_t word, const std::vector<std::uint32_t>& offered) {
  const auto farther = [&](std::uint32_t a, std::uint32_t b) {
    const std::size_t to_a = edit_distance(words[word], words[a]);
    const std::size_t to_b = edit_distance(words[word], words[b]);
    const std::size_t length_a = std::max(words[word].size(), words[a].size());
    const std::size_t length_b = std::max(words[word].size(), words[b].size());
    if (to_a * length_b != to_b * length_a) return to_a * length_b < to_b * length_a;
    return words[a] < words[b];
  };
  return *std::ranges::min_element(offered, farther);
}

/// Spellings that nynorsk allows beside the one that the dictionary translates: søkje and søke, velja and
/// velje, koma and kome.
std::vector<std::string> other_spellings(std::string_view word, WordClass word_class) {
  std::vector<std::string> result;
  for (const std::string_view soft : {"kj", "gj"}) {
    const std::size_t at = word.rfind(soft);
    if (at != std::string_view::npos && at > 0)
      result.push_back(std::string(word.substr(0, at + 1)) += word.substr(at + 2));
  }
  if (word_class == WordClass::verb && word.ends_with('a'))
    result.push_back(std::string(word.substr(0, word.size() - 1)) += 'e');
  if (const std::size_t at = word.rfind("ome"); at != std::string_view::npos)
    result.push_back(std::string(word.substr(0, at)) += "omme" + std::string(word.substr(at + 3)));
  return result;
}

}  // namespace

Concepts::Found Concepts::of(std::uint32_t lemma, WordClass word_class, std::uint8_t norm) {
  const std::uint64_t key = lexeme(lemma, word_class) << 2U | norm;
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  return known_.emplace(key, work_out(lemma, word_class, norm)).first->second;
}

Concepts::Found Concepts::work_out(std::uint32_t lemma, WordClass word_class, std::uint8_t norm) {
  WordPool& words = dictionary_.words;
  const auto translated = [&](const Translations& translations, std::uint32_t from, std::uint32_t& to) {
    auto offered = translations.find(lexeme(from, word_class));
    // A participle is listed as an adjective, but translated as its verb.
    if (offered == translations.end() && word_class == WordClass::adj)
      offered = translations.find(lexeme(from, WordClass::verb));
    if (offered == translations.end()) return false;
    to = nearest(words, from, offered->second);
    return true;
  };
  std::uint32_t word = lemma;
  bool is_translated = false;
  if (norm == nn) {
    is_translated = translated(dictionary_.nb_of_nn, lemma, word);
    for (const std::string& other : other_spellings(words[lemma], word_class)) {
      const auto known = words.find(other);
      if (!is_translated && known) is_translated = translated(dictionary_.nb_of_nn, *known, word);
    }
  }
  for (int round = 0; round < most_rounds; ++round) {
    std::uint32_t there = 0;
    std::uint32_t back = 0;
    if (!translated(dictionary_.nn_of_nb, word, there) || !translated(dictionary_.nb_of_nn, there, back))
      break;
    is_translated = true;
    if (back == word) break;
    word = back;
  }
  return {words.number_of(folded(words[word])), is_translated};
}

}  // namespace erfar::lexicon_builder
