#include "pipeline/run/codebook_source.h"

#include <optional>
#include <string>

#include "pipeline/base/mapped_file.h"
#include "pipeline/codebook/codebook.h"
#include "pipeline/codebook/extract.h"
#include "pipeline/read/encoding.h"

namespace erfar {

Codebook codebook_of(const Settings& settings, Diagnostics& diagnostics) {
  if (!settings.codebook.empty()) return read_codebook(settings.codebook, diagnostics);
  const std::string name = settings.report.string();
  const DecodedText report =
      decode_text(map_file(settings.report), std::nullopt, {.file = name}, diagnostics);
  return extract_learning_points(report.utf8.view, name, settings.extract);
}

}  // namespace erfar
