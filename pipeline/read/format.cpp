#include "pipeline/read/format.h"

#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/read/cues.h"
#include "pipeline/read/dialect.h"
#include "pipeline/read/lines.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

/// SubRip starts with a number and a time; WebVTT without its first line may start with a time.
bool starts_with_cue(std::string_view text) {
  for (int filled = 0; filled < 2 && !text.empty();) {
    const std::string_view line = trimmed(take_line(text));
    if (is_timing_line(line)) return true;
    if (!line.empty()) ++filled;
  }
  return false;
}

}  // namespace

Format sniff_format(std::string_view text, const std::filesystem::path& path, bool told_as_table) {
  const std::string ending = folded(path.extension().string());
  if (text.starts_with("WEBVTT")) return Format::vtt;
  if (starts_with_cue(text)) return ending == ".vtt" ? Format::vtt : Format::srt;
  if (ending == ".vtt") return Format::vtt;
  if (ending == ".srt") return Format::srt;
  if (ending == ".csv" || ending == ".tsv") return Format::csv;
  if (told_as_table && ending != ".txt") return Format::csv;
  return looks_like_table(text) ? Format::csv : Format::text;
}

const char* name_of(Format format) {
  switch (format) {
    case Format::csv:
      return "csv";
    case Format::vtt:
      return "vtt";
    case Format::srt:
      return "srt";
    case Format::text:
      return "text";
  }
  return "";
}

}  // namespace erfar
