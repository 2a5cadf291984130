#include "pipeline/report/changed_words.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "pipeline/base/fisher_exact.h"
#include "pipeline/report/drift.h"

namespace erfar {
namespace {

constexpr std::size_t most_words = 5;
constexpr double significant = 0.05;

struct TestedWord {
  ThemeSummary* theme;
  std::string_view spelling;
  std::size_t respondents;  // of this wave
  double probability;
};

/// By theme the waves before that it can be compared with.
std::vector<std::vector<const WaveCounts*>> waves_before(const ThemeModel& model, std::size_t minimum) {
  const WaveCounts& now = model.waves.back();
  std::vector<std::vector<const WaveCounts*>> result(now.respondents_of.size());
  for (const WaveCounts& wave : std::span(model.waves).first(model.waves.size() - 1)) {
    if (wave.words.empty()) continue;
    for (const std::size_t theme : comparable(wave, now, part_of(model), minimum))
      result[theme].push_back(&wave);
  }
  return result;
}

TwoShares shares_of(std::string_view term, std::size_t now_with, std::size_t theme, const WaveCounts& now,
                    std::span<const WaveCounts* const> before) {
  TwoShares shares{.some_after = now_with, .all_after = now.respondents_of[theme]};
  for (const WaveCounts* wave : before) {
    shares.some_before += wave->words[theme].at_most(term);
    shares.all_before += wave->respondents_of[theme];
  }
  return shares;
}

/// A share that has not risen is no sign that it has; the test would take longest where words are commonest.
double probability_of(const TwoShares& shares) {
  const bool has_risen = shares.some_after * shares.all_before > shares.some_before * shares.all_after;
  return has_risen ? fisher_risen(shares) : 1;
}

std::vector<TestedWord> tested_words(const ThemeModel& model, const SpelledTerms& spelled, Summary& summary) {
  const WaveCounts& now = model.waves.back();
  const auto before = waves_before(model, summary.minimum_count);
  std::vector<TestedWord> result;
  for (ThemeSummary& shown : summary.themes) {
    const std::size_t theme = shown.id - 1;
    if (!shown.change || before[theme].empty()) continue;
    const auto& [terms, with, others_at_most] = now.words[theme];
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const auto found = spelled.find(terms[i]);
      if (found == spelled.end() || with[i] < summary.minimum_count) continue;
      const TwoShares shares = shares_of(terms[i], with[i], theme, now, before[theme]);
      result.push_back({&shown, found->second, with[i], probability_of(shares)});
    }
  }
  return result;
}

}  // namespace

void add_changed_words(const ThemeModel& model, const SpelledTerms& spelled, Summary& summary) {
  if (model.waves.size() < 2 || model.waves.back().words.empty()) return;
  const std::vector<TestedWord> tested = tested_words(model, spelled, summary);
  std::vector<double> probabilities;
  for (const TestedWord& word : tested) probabilities.push_back(word.probability);
  const std::vector<double> corrected = holm(probabilities);
  std::vector<TestedWord> changed;
  for (std::size_t i = 0; i < tested.size(); ++i) {
    if (corrected[i] < significant) changed.push_back(tested[i]);
  }
  std::ranges::sort(changed, [](const TestedWord& a, const TestedWord& b) {
    return std::tuple(a.probability, b.respondents, a.spelling) <
           std::tuple(b.probability, a.respondents, b.spelling);
  });
  for (const TestedWord& word : changed) {
    if (word.theme->changed_words.size() < most_words) word.theme->changed_words.emplace_back(word.spelling);
  }
}

}  // namespace erfar
