#include "pipeline/read/read.h"

#include <algorithm>
#include <utility>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/read/documents.h"
#include "pipeline/read/encoding.h"
#include "pipeline/read/format.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/prose.h"
#include "pipeline/read/redact.h"
#include "pipeline/read/survey.h"
#include "pipeline/read/transcript.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

/// File names are bytes; what we write is UTF-8.
std::string shown_name(const std::filesystem::path& path) {
  std::size_t replaced = 0;
  return repaired_utf8(path.string(), replaced);
}

void read_one(Growing& growing, const std::filesystem::path& path, const ReadSettings& settings,
              Diagnostics& diagnostics) {
  const Place place{.file = shown_name(path)};
  Bytes file = map_file(path);
  const std::size_t bytes = file.view.size();
  const DecodedText decoded = decode_text(std::move(file), settings.encoding, place, diagnostics);
  const std::string_view text = decoded.utf8.view;
  const Format format = sniff_format(text, path, told_as_table(settings));
  Input input{.text = text,
              .stem = path == "-" ? "stdin" : shown_name(path.stem()),
              .place = place,
              .source = {},
              .settings = settings,
              .diagnostics = diagnostics};
  input.source.path = place.file;
  input.source.format = name_of(format);
  input.source.encoding = decoded.encoding;
  input.source.bytes = bytes;
  growing.corpus.files.push_back(decoded.utf8);
  switch (format) {
    case Format::csv:
      return read_survey(growing, input);
    case Format::vtt:
    case Format::srt:
      return read_transcript(growing, input);
    case Format::text:
      return read_prose(growing, input);
  }
}

/// A name that nobody has hints at a misspelling, and then the interviewer's words would count as answers.
void note_silent_interviewers(const Growing& growing, const ReadSettings& settings,
                              Diagnostics& diagnostics) {
  for (const std::string& name : settings.interviewers) {
    if (std::ranges::count(growing.heard, folded(trimmed(name))) == 0) {
      diagnostics.add(findings::interviewer_not_found, {});
    }
  }
}

}  // namespace

bool told_as_table(const ReadSettings& settings) {
  const ColumnRoles& columns = settings.columns;
  return settings.delimiter || !columns.text.empty() || !columns.id.empty() || !columns.respondent.empty() ||
         !columns.question.empty() || !columns.wave.empty();
}

Corpus read(const ReadSettings& settings, Diagnostics& diagnostics) {
  Growing growing;
  for (const std::filesystem::path& path : settings.surveys) read_one(growing, path, settings, diagnostics);
  note_silent_interviewers(growing, settings, diagnostics);
  growing.corpus.storage.push_back(growing.arena);
  if (settings.redact) redact(growing.corpus, diagnostics);
  return std::move(growing.corpus);
}

}  // namespace erfar
