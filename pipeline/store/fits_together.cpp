#include "pipeline/store/fits_together.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "pipeline/weigh/word_vectors.h"

namespace erfar {
namespace {

/// Whether a wave has words of no theme or of all, and no word has more respondents than its theme.
bool words_fit(const WaveCounts& wave) {
  if (!wave.words.empty() && wave.words.size() != wave.respondents_of.size()) return false;
  for (std::size_t theme = 0; theme < wave.words.size(); ++theme) {
    const auto& [terms, with, others_at_most] = wave.words[theme];
    if (terms.size() != with.size() || others_at_most > wave.respondents_of[theme]) return false;
    if (std::ranges::adjacent_find(terms, std::ranges::greater_equal()) != terms.end()) return false;
    if (std::ranges::any_of(with, [&](std::size_t n) { return n > wave.respondents_of[theme]; }))
      return false;
  }
  return true;
}

}  // namespace

bool fits_together(const ThemeModel& model) {
  constexpr std::size_t most_documents = std::size_t{1} << 32U;
  const auto at_most = [](const auto& numbers, std::size_t most) {
    return std::ranges::all_of(numbers, [&](std::size_t number) { return number <= most; });
  };
  const auto fits = [&](const TermFrequencies& f) {
    return f.terms.size() == f.documents_with.size() && std::ranges::is_sorted(f.terms) &&
           f.documents <= most_documents && at_most(f.documents_with, f.documents);
  };
  const auto are_cosines = [](const auto& values) {
    constexpr float rounding = 1e-3F;
    return std::ranges::all_of(values, [&](float value) { return std::abs(value) <= 1 + rounding; });
  };
  return fits(model.frequencies) && fits(model.seen) && !model.waves.empty() &&
         model.mean_meaning.size() == word_vectors().dimensions() && are_cosines(model.mean_meaning) &&
         model.centroids.clusters == model.themes.size() && are_cosines(model.centroids.weights) &&
         std::ranges::is_sorted(model.waves, {}, [](const auto& wave) { return wave.documents_of.size(); }) &&
         model.waves.back().documents_of.size() == model.themes.size() &&
         std::ranges::all_of(model.waves, [&](const WaveCounts& wave) {
           return wave.documents <= most_documents && wave.respondents <= wave.documents &&
                  wave.documents_of.size() <= model.themes.size() &&
                  wave.respondents_of.size() == wave.documents_of.size() &&
                  wave.counted_as.size() == wave.documents_of.size() &&
                  at_most(wave.counted_as, wave.counted_as.size() - 1) &&
                  at_most(wave.documents_of, wave.documents) &&
                  at_most(wave.respondents_of, wave.respondents) && words_fit(wave);
         });
}

}  // namespace erfar
