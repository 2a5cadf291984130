#include "pipeline/run/themed_corpus.h"

#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/cluster/cluster_by_model.h"
#include "pipeline/run/find_lexicon.h"
#include "pipeline/run/theme_seeds.h"
#include "pipeline/store/theme_file.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {
namespace {

/// As the settings or else the documents say, if they all say the same (the command line's --wave is among
/// what they say), else by its number.
std::string wave_of(const Settings& settings, const Corpus& corpus, std::size_t before) {
  if (!settings.wave_in_model.empty()) return settings.wave_in_model;
  const std::string_view first = corpus.size() == 0 ? std::string_view() : corpus.waves[0];
  const bool is_one =
      std::ranges::all_of(corpus.waves.all(), [&](std::string_view wave) { return wave == first; });
  return is_one && !first.empty() ? std::string(first) : std::to_string(before + 1);
}

void refuse_known_wave(const ThemeModel& model, const std::string& wave, const Settings& settings) {
  if (std::ranges::find(model.waves, wave, &WaveCounts::wave) == model.waves.end()) return;
  throw Error(
      ExitCode::bad_command_line, {settings.theme_model.string()},
      {"Temamodellen har allerede en runde som heter «{}», og en senere.",
       "Temamodellen har alt ein runde som heiter «{}», og ein seinare.",
       "The theme model has a wave named “{}” already, and a later one."},
      {"Gi runden et annet navn (i filens kolonne for den, ellers med --wave), eller bruk modellen fra "
       "før den.",
       "Gje runden eit anna namn (i kolonnen i fila, elles med --wave), eller bruk modellen frå før han.",
       "Give the wave another name (in the file's column for it, else with --wave), or use the model "
       "from before it."},
      {wave});
}

ThemedCorpus as_before(const Settings& settings, const CountedCorpus& counted, StageClock& clock,
                       Diagnostics& diagnostics) {
  const auto& [corpus, forms, lexicon] = counted;
  ThemedCorpus result;
  ThemeModel model =
      clock.time("model", [&] { return read_theme_file(settings.theme_model, name_of(lexicon.get())); });
  const std::string wave = wave_of(settings, corpus, model.waves.size());
  const bool again = model.waves.back().wave == wave;
  if (again) model.waves.pop_back();
  refuse_known_wave(model, wave, settings);
  const WeightedTerms weighted = clock.time("weigh", [&] {
    return weigh_alike(forms, lexicon.get(), model.frequencies, again && model.waves.empty());
  });
  result.themes = clock.time("cluster", [&] {
    return cluster_by_model(model, corpus, forms, weighted, lexicon.get(), settings.cluster, diagnostics);
  });
  for (std::size_t theme = 0; theme < model.themes.size(); ++theme)
    result.themes.themes[theme].is_new =
        !model.waves.empty() && model.themes[theme].since == wave && !model.themes[theme].part_of;
  add_wave(result.themes, weighted, corpus, wave, again, model);
  result.spelled = spelled_terms(model.waves.back().words, forms, weighted);
  result.model = std::move(model);
  return result;
}

}  // namespace

ThemedCorpus find_themes(const Settings& settings, const CountedCorpus& counted, StageClock& clock,
                         Diagnostics& diagnostics) {
  if (!settings.theme_model.empty()) return as_before(settings, counted, clock, diagnostics);
  const auto& [corpus, forms, lexicon] = counted;
  ThemedCorpus result;
  const ThemeSeeds seeds =
      settings.seeds.empty() ? ThemeSeeds() : read_theme_seeds(settings.seeds, diagnostics);
  const FormCounts background =
      clock.time("background", [&] { return count_background(settings, seeds, diagnostics); });
  const WeightedTerms weighted =
      clock.time("weigh", [&] { return weigh(forms, lexicon.get(), Words::content, background); });
  result.themes = clock.time("cluster", [&] {
    return cluster(corpus, forms, weighted, lexicon.get(), settings.cluster, diagnostics, seeds);
  });
  if (!settings.save.empty())
    result.model = model_of(result.themes, weighted, corpus, wave_of(settings, corpus, 0));
  return result;
}

std::optional<OutputFile> saved_model(const Settings& settings, const CountedCorpus& counted,
                                      const ThemedCorpus& themed) {
  if (settings.save.empty()) return std::nullopt;
  std::optional<OutputFile> file(std::in_place, settings.save);
  file->write(theme_file(*themed.model, name_of(counted.lexicon.get())));
  file->finish();
  return file;
}

}  // namespace erfar
