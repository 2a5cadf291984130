#include <unistd.h>

#include <array>
#include <memory>

#include "pipeline/base/memory.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/utf8.h"
#include "pipeline/link/weights.h"
#include "pipeline/report/changed_words.h"
#include "pipeline/report/drift.h"
#include "pipeline/report/html.h"
#include "pipeline/report/json.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/file_digests.h"
#include "pipeline/run/input_files.h"
#include "pipeline/run/linked_corpus.h"
#include "pipeline/run/output_folder.h"
#include "pipeline/run/stage_clock.h"
#include "pipeline/run/themed_corpus.h"

namespace erfar {
namespace {

Manifest::Links links_of(const LinkModel& model) {
  Manifest::Links result{.coded = model.coded_points.size(), .calibration = model.calibration};
  for (const auto& [feature, weight] : link_weights::all) result.weights.push_back({feature, weight});
  return result;
}

Manifest manifest_of(const Settings& settings, const FileDigests& files, const OutputFolder& outputs,
                     const StageClock& clock) {
  Manifest manifest{.options = settings.options, .circumstances = settings.circumstances};
  manifest.inputs = files.inputs();
  manifest.models = files.models();
  manifest.outputs = outputs.files();
  manifest.stages = clock.stages();
  manifest.threads = settings.threads == 0 ? available_threads() : settings.threads;
  manifest.peak_memory_bytes = peak_memory_bytes();
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) == 0) manifest.host = host.data();
  return manifest;
}

}  // namespace

Diagnostics run(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFolder outputs(settings.out);
  const InputStates inputs = states_of_inputs(settings);

  const CountedCorpus counted = read_and_count(settings, clock, messenger, diagnostics);
  const auto& [corpus, forms, lexicon] = counted;
  Beside<FileDigests> files(FileDigests(settings, counted.lexicon.get()));
  const SurveyWeights weights =
      settings.weight.empty() ? SurveyWeights() : survey_weights(corpus, settings.weight);
  const ThemedCorpus themed = find_themes(settings, counted, clock, diagnostics);
  const Themes& themes = themed.themes;

  std::optional<LinkedCorpus> linked_corpus;
  std::optional<LinkedCodebook> linked;
  if (has_codebook(settings)) {
    linked_corpus = link_corpus(settings, counted, clock, diagnostics);
    linked.emplace(LinkedCodebook{linked_corpus->codebook, linked_corpus->model, linked_corpus->links});
  }

  const Summary summary = clock.time("report", [&] {
    Summary result = summarize(corpus, forms, themes, linked, diagnostics, settings.summary, weights);
    const auto& source = settings.codebook.empty() ? settings.report : settings.codebook;
    std::size_t replaced = 0;
    if (themed.model) {
      add_changes(*themed.model, result);
      add_changed_words(*themed.model, themed.spelled, result);
    }
    result.codebook = repaired_utf8(source.filename().string(), replaced);
    return result;
  });
  clock.time("write", [&] {
    outputs.write("documents.csv", [&](OutputFile& file) { write_documents(corpus, file); });
    outputs.write("themes.csv", [&](OutputFile& file) { write_themes(summary, file); });
    outputs.write("assignments.csv", [&](OutputFile& file) { write_assignments(corpus, themes, file); });
    outputs.write("links.csv", [&](OutputFile& file) { write_links(corpus, forms, linked, file); });
    outputs.write("ledger.csv", [&](OutputFile& file) { write_ledger(summary, file); });
    outputs.write("redactions.csv", [&](OutputFile& file) { write_redactions(corpus, file); });
    outputs.write("summary.json", [&](OutputFile& file) { file.write(json(summary)); });
    outputs.write("report.html", [&](OutputFile& file) { file.write(html(summary, settings.language)); });
  });
  Manifest made = manifest_of(settings, files.get(), outputs, clock);
  if (linked_corpus) made.links = links_of(linked_corpus->model);
  const std::string manifest = json(made, corpus.sources, diagnostics);
  outputs.write("manifest.json", [&](OutputFile& file) { file.write(manifest); });
  std::optional<OutputFile> model = saved_model(settings, counted, themed);
  std::vector<std::filesystem::path> written = outputs.paths();
  written.push_back(settings.save);
  refuse_to_replace(settings, written);
  refuse_changed_inputs(settings, inputs);
  outputs.commit();
  if (model) model->commit();
  messenger.findings(diagnostics);
  messenger.done(summary, settings.out / "report.html");
  return diagnostics;
}

}  // namespace erfar
