#include "pipeline/base/output_file.h"
#include "pipeline/read/conllu.h"
#include "pipeline/read/encoding.h"
#include "pipeline/report/link_measures.h"
#include "pipeline/report/norm_measures.h"
#include "pipeline/report/theme_measures.h"
#include "pipeline/report/token_measures.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"

namespace erfar {
namespace {

DecodedText text_of(const std::filesystem::path& path, Diagnostics& diagnostics) {
  return decode_text(map_file(path), std::nullopt, {.file = path.string()}, diagnostics);
}

std::string tokens_json(const Settings& settings, Diagnostics& diagnostics) {
  const DecodedText gold = text_of(settings.gold, diagnostics);
  const DecodedText predicted = text_of(settings.predicted, diagnostics);
  const Place place{.file = settings.predicted.string()};
  return json(measure_tokens(read_conllu(gold.utf8.view, {.file = settings.gold.string()}),
                             read_conllu(predicted.utf8.view, place), place));
}

std::string norm_json(const Settings& settings, Diagnostics& diagnostics) {
  const DecodedText gold = text_of(settings.gold, diagnostics);
  const DecodedText predicted = text_of(settings.predicted, diagnostics);
  return json(measure_norms(norm_pairs(gold.utf8.view, predicted.utf8.view, {.file = settings.gold.string()},
                                       {.file = settings.predicted.string()})));
}

/// Equivalent points are those of the codebook or report, where one is given.
std::string links_json(const Settings& settings, Diagnostics& diagnostics) {
  const Codebook codebook = has_codebook(settings) ? codebook_of(settings, diagnostics) : Codebook{};
  return json(measure_links(judged_comments(read_small_table(settings.gold, diagnostics),
                                            read_small_table(settings.predicted, diagnostics)),
                            codebook));
}

std::string themes_json(const Settings& settings, Diagnostics& diagnostics) {
  return json(measure_themes(grouped_documents(read_small_table(settings.gold, diagnostics),
                                               read_small_table(settings.predicted, diagnostics))));
}

}  // namespace

Diagnostics eval(const Settings& settings, const Messenger& messenger) {
  Diagnostics diagnostics;
  OutputFile file(settings.out.empty() ? "-" : settings.out);
  switch (settings.evaluated) {
    case Evaluated::tokens:
      file.write(tokens_json(settings, diagnostics));
      break;
    case Evaluated::norm:
      file.write(norm_json(settings, diagnostics));
      break;
    case Evaluated::themes:
      file.write(themes_json(settings, diagnostics));
      break;
    case Evaluated::links:
      file.write(links_json(settings, diagnostics));
      break;
  }
  file.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
