#include <optional>
#include <utility>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/output_file.h"
#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/read/encoding.h"
#include "pipeline/read/redact_file.h"
#include "pipeline/report/csv.h"
#include "pipeline/run/commands.h"

namespace erfar {
namespace {

/// The byte order mark that `bytes` begin with, or nothing.
std::string_view byte_order_mark(std::string_view bytes) {
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (bytes.starts_with(mark)) return mark;
  }
  return {};
}

/// row;column;kind;mark;text - what each mark stands for: as secret as the file itself.
void write_map(std::string_view text, const std::vector<Replacement>& replacements, OutputFile& file) {
  file.write("row;column;kind;mark;text\n");
  for (const Replacement& replacement : replacements) {
    std::string line;
    append_number(line, replacement.row);
    line += ';';
    if (replacement.column > 0) append_number(line, replacement.column);
    append_field(line += ';', replacement.kind);
    append_field(line += ';', replacement.mark);
    append_field(line += ';', text.substr(replacement.begin, replacement.end - replacement.begin));
    file.write(line += '\n');
  }
}

}  // namespace

Diagnostics redact(const Settings& settings, const Messenger& messenger) {
  Diagnostics diagnostics;
  const std::filesystem::path& path = settings.read.surveys.front();
  std::size_t repaired = 0;
  const Place place{.file = repaired_utf8(path.string(), repaired)};
  OutputFile output(settings.out.empty() ? "-" : settings.out);
  std::optional<OutputFile> map;
  if (!settings.keep_map.empty()) map.emplace(settings.keep_map);

  Bytes file = map_file(path);
  const std::string_view mark = byte_order_mark(file.view);
  const DecodedText decoded = decode_text(std::move(file), settings.read.encoding, place, diagnostics);
  const std::string_view text = decoded.utf8.view;
  const Format format = sniff_format(text, path, told_as_table(settings.read));
  const std::vector<Replacement> replacements = redact_file(text, format, settings.read, place, diagnostics);
  const std::string masked = replaced(text, replacements);
  output.write(mark);
  output.write(decoded.encoding == "UTF-8" ? masked : from_utf8(masked, decoded.encoding.c_str()));
  if (map) write_map(text, replacements, *map);
  if (map) map->commit();
  output.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
