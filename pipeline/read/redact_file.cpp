#include "pipeline/read/redact_file.h"

#include <algorithm>

#include "pipeline/read/redact.h"
#include "pipeline/read/redact_lines.h"
#include "pipeline/read/redact_table.h"

namespace erfar {

std::vector<Replacement> redact_file(std::string_view text, Format format, const ReadSettings& settings,
                                     const Place& place, Diagnostics& diagnostics) {
  std::vector<Replacement> replacements =
      format == Format::csv ? redact_table(text, settings, place) : redact_lines(text);
  RedactionCounts counts{};
  for (std::size_t kind = 0; kind < personal_kinds; ++kind) {
    const std::string_view name = name_of(static_cast<PersonalKind>(kind));
    counts[kind] = static_cast<std::size_t>(std::ranges::count(replacements, name, &Replacement::kind));
  }
  note_redactions(counts, place, diagnostics);
  return replacements;
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
