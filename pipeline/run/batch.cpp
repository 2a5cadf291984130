#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/report/html_trends.h"
#include "pipeline/report/trends_table.h"
#include "pipeline/run/batch_waves.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/find_lexicon.h"
#include "pipeline/run/folder_lock.h"
#include "pipeline/run/input_files.h"
#include "pipeline/run/output_folder.h"
#include "pipeline/store/theme_file.h"

namespace erfar {
namespace {

/// What `erfar run` would be told for one wave. `model` is of the wave before; empty for the first, which
/// alone needs the background and the seeds.
Settings settings_of(const BatchWave& wave, const std::filesystem::path& model, const Settings& batch) {
  Settings settings = batch;
  settings.read.surveys = {wave.survey};
  settings.read.wave = settings.wave_in_model = wave.name;
  settings.out = wave.out;
  settings.save = wave.model();
  settings.theme_model = model;
  if (!model.empty()) {
    settings.background.clear();
    settings.seeds.clear();
  }
  std::erase_if(settings.options, [&](const Manifest::Option& option) {
    const bool of_first_wave =
        option.name == "themes" || option.name == "background" || option.name == "seeds";
    return option.name == "folder" || (of_first_wave && !model.empty());
  });
  for (const auto& [name, value] : {std::pair{"survey", wave.survey.string()},
                                    {"wave", wave.name},
                                    {"model", model.string()},
                                    {"save", settings.save.string()}})
    settings.options.push_back({name, value, !value.empty()});
  for (Manifest::Option& option : settings.circumstances) {
    if (option.name == "out") option.value = wave.out.string();
  }
  return settings;
}

constexpr Finding other_options{
    "wave_done_with_other_options",
    Treatment::noted,
    {"Runden er kjørt før med andre valg enn nå, og de gjelder fortsatt; slett mappen for å kjøre den på "
     "nytt.",
     "Runden er køyrd før med andre val enn no, og dei gjeld framleis; slett mappa for å køyre han på nytt.",
     "The wave was run before with other options than now, and these still hold; delete the folder to run it "
     "again."}};

/// Notes options that a wave which is done was not run with.
void note_other_options(const BatchWave& wave, const Settings& settings, Diagnostics& diagnostics) {
  const Bytes manifest = map_file(wave.out / "manifest.json");
  std::vector<Manifest::Option> options = settings.options;
  constexpr std::array of_the_wave{"survey", "wave", "model", "save"};  // and paths may be told otherwise
  std::erase_if(options, [&](const Manifest::Option& option) {
    return std::ranges::find(of_the_wave, option.name) != of_the_wave.end();
  });
  std::string names;
  for (const std::string& name : differing_options(manifest.view, options))
    names += (names.empty() ? "" : ", ") + name;
  if (!names.empty()) diagnostics.add(other_options, {.file = wave.out.string() + " (" + names + ")"});
}

/// What a run that was killed left of files that it had not named yet.
void remove_parts(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::vector<std::filesystem::path> parts;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') && name.ends_with(".part")) parts.push_back(entry.path());
  }
  for (const auto& part : parts) std::filesystem::remove(part, ignored);
}

/// A model that was run on by hand may have other waves, and would tell another story.
void refuse_other_waves(const ThemeModel& model, const std::vector<BatchWave>& waves) {
  if (std::ranges::equal(model.waves, waves, {}, &WaveCounts::wave, &BatchWave::name)) return;
  std::string names;
  for (const WaveCounts& wave : model.waves) names += (names.empty() ? "" : ", ") + wave.wave;
  throw Error(ExitCode::unreadable_input, {waves.back().model().string()},
              {"Temamodellen har andre runder enn filene i mappen: {}.",
               "Temamodellen har andre rundar enn filene i mappa: {}.",
               "The theme model has other waves than the files of the folder: {}."},
              {"Kjør en runde på nytt ved å slette mappen dens og mappene til senere runder.",
               "Køyr ein runde på nytt ved å slette mappa hans og mappene til seinare rundar.",
               "Run a wave again by deleting its folder and those of later waves."},
              {names});
}

Trends trends_of(const std::vector<BatchWave>& waves, const Settings& settings) {
  Settings silent = settings;  // each run has told already where there is no lexicon
  silent.quiet = true;
  const auto lexicon = find_lexicon(silent, Messenger(silent));
  const ThemeModel model = read_theme_file(waves.back().model(), name_of(lexicon.get()));
  refuse_other_waves(model, waves);
  Trends result = trends(model, settings.summary.minimum_count);
  result.is_beside_weighted = !settings.weight.empty();
  return result;
}

}  // namespace

Diagnostics batch(const Settings& settings, const Messenger& messenger) {
  OutputFolder outputs(settings.out);
  const FolderLock lock(settings.out);
  Diagnostics diagnostics;
  const std::vector<BatchWave> waves = batch_waves(settings.folder, settings.out, diagnostics);
  messenger.findings(diagnostics);
  Diagnostics of_done;
  std::filesystem::path model;
  for (const BatchWave& wave : waves) {
    throw_if_interrupted();
    messenger.wave(wave.name, wave.is_done);
    const Settings of_wave = settings_of(wave, model, settings);
    model = wave.model();
    if (wave.is_done) {
      note_other_options(wave, of_wave, of_done);
    } else {
      remove_parts(wave.out);
      diagnostics.append(run(of_wave, messenger));
    }
  }
  messenger.findings(of_done);
  diagnostics.append(of_done);
  const Trends found = trends_of(waves, settings);
  outputs.write("trends.csv", [&](OutputFile& file) { write_trends(found, file); });
  outputs.write("trends.html", [&](OutputFile& file) { file.write(trends_html(found, settings.language)); });
  refuse_to_replace(settings, outputs.paths());
  outputs.commit();
  messenger.trends(settings.out / "trends.html");
  return diagnostics;
}

}  // namespace erfar
