#include <utility>

#include "pipeline/base/interrupt.h"
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

Trends trends_in(const std::filesystem::path& model, const Settings& settings) {
  Settings silent = settings;  // each run has told already where there is no lexicon
  silent.quiet = true;
  const auto lexicon = find_lexicon(silent, Messenger(silent));
  return trends(read_theme_file(model, name_of(lexicon.get())), settings.summary.minimum_count);
}

}  // namespace

Diagnostics batch(const Settings& settings, const Messenger& messenger) {
  OutputFolder outputs(settings.out);
  const FolderLock lock(settings.out);
  Diagnostics diagnostics;
  const std::vector<BatchWave> waves = batch_waves(settings.folder, settings.out, diagnostics);
  messenger.findings(diagnostics);
  std::filesystem::path model;
  for (const BatchWave& wave : waves) {
    throw_if_interrupted();
    messenger.wave(wave.name, wave.is_done);
    if (!wave.is_done) diagnostics.append(run(settings_of(wave, model, settings), messenger));
    model = wave.model();
  }
  const Trends found = trends_in(model, settings);
  outputs.write("trends.csv", [&](OutputFile& file) { write_trends(found, file); });
  outputs.write("trends.html", [&](OutputFile& file) { file.write(trends_html(found, settings.language)); });
  refuse_to_replace(settings, outputs.paths());
  outputs.commit();
  messenger.trends(settings.out / "trends.html");
  return diagnostics;
}

}  // namespace erfar
