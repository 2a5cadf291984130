#include <unistd.h>

#include <array>
#include <memory>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/memory.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/utf8.h"
#include "pipeline/link/weights.h"
#include "pipeline/read/name_context.h"
#include "pipeline/read/name_list.h"
#include "pipeline/report/changed_words.h"
#include "pipeline/report/drift.h"
#include "pipeline/report/html.h"
#include "pipeline/report/json.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/input_files.h"
#include "pipeline/run/linked_corpus.h"
#include "pipeline/run/output_folder.h"
#include "pipeline/run/stage_clock.h"
#include "pipeline/run/themed_corpus.h"
#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

Manifest::Links links_of(const LinkModel& model) {
  Manifest::Links result{.coded = model.coded_points.size(), .calibration = model.calibration};
  for (const auto& [feature, weight] : link_weights::all) result.weights.push_back({feature, weight});
  return result;
}

/// What was read, with its digests.
struct FilesRead {
  std::vector<Manifest::File> inputs, models;
};

/// Read piece by piece, so that a large file takes no memory; in a small run it may.
std::string sha256_of(const Bytes& file) {
  constexpr std::size_t piece_bytes = std::size_t{1} << 22U;
  Sha256 hash;
  for (std::size_t begin = 0; begin < file.view.size(); begin += piece_bytes) {
    const std::string_view piece = file.view.substr(begin, piece_bytes);
    hash.add(piece);
    if (is_large_run()) forget_pages(file, piece);
  }
  return hash.hex();
}

FilesRead files_read(const Settings& settings, const Lexicon* lexicon) {
  FilesRead result;
  for (const auto& path : input_files(settings)) {
    if (!std::filesystem::is_regular_file(path)) continue;  // standard input, a pipe: read once, not kept
    if (path == settings.lexicon || path == settings.config) continue;  // among the models, the options
    const Bytes bytes = map_file(path);
    result.inputs.push_back({path.string(), bytes.view.size(), sha256_of(bytes)});
  }
  for (const ModelFile& file : {ModelFile{"models/names.tsv", name_list_file()},
                                ModelFile{"models/name_cues.txt", name_cues_file()}}) {
    result.models.push_back({std::string(file.name), file.bytes.size(), sha256(file.bytes)});
  }
  for (const ModelFile& file : model_files()) {
    result.models.push_back({std::string(file.name), file.bytes.size(), sha256(file.bytes)});
  }
  if (lexicon != nullptr) {
    const std::string name = "lexicon (" + std::string(lexicon->source()) + ")";
    result.models.push_back({name, lexicon->bytes().view.size(), sha256_of(lexicon->bytes())});
  }
  return result;
}

Manifest manifest_of(const Settings& settings, const FilesRead& files, const OutputFolder& outputs,
                     const StageClock& clock) {
  Manifest manifest{.options = settings.options, .circumstances = settings.circumstances};
  manifest.inputs = files.inputs;
  manifest.models = files.models;
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
  Beside<FilesRead> files([&] { return files_read(settings, counted.lexicon.get()); });
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
