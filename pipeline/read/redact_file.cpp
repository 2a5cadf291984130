#include "pipeline/read/redact_file.h"

#include "pipeline/read/personal_data.h"
#include "pipeline/read/redact_lines.h"
#include "pipeline/read/redact_table.h"

namespace erfar {

std::vector<Replacement> redact_file(std::string_view text, Format format, const ReadSettings& settings,
                                     const Place& place, Diagnostics& diagnostics) {
  if (format == Format::csv) return redact_table(text, settings, place, diagnostics);
  return redact_lines(text);
}

std::string replaced(std::string_view text, const std::vector<Replacement>& replacements) {
  std::string result;
  result.reserve(text.size());
  std::size_t at = 0;
  for (const Replacement& replacement : replacements) {
    result += text.substr(at, replacement.begin - at);
    result += replacement.mark;
    at = replacement.end;
  }
  return result += text.substr(at);
}

}  // namespace erfar
