#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// Which column of a survey plays which part, by header name; what is empty is found by itself.
struct ColumnRoles {
  std::vector<std::string> text;  // one document per non-empty field of each
  std::string id;
  std::string respondent;
  std::string question;
  std::string wave;
  std::vector<std::string> metadata;  // carried on where the file has them, whatever they hold
};

struct ReadSettings {
  std::vector<std::filesystem::path> surveys;  // csv, vtt, srt or txt; "-" is standard input
  ColumnRoles columns;
  std::optional<char> delimiter;
  std::optional<std::string> encoding;
  std::vector<std::string> interviewers;           // speakers whose turns are left out
  bool redact = true;                              // personal data masked in texts, speakers numbered
  std::string wave;                                // name of the wave where the source has no column for it
  std::size_t chunk_bytes = std::size_t{1} << 20;  // how much one task parses; never changes the result
};

/// Reads all surveys and transcripts into one corpus, in the order given.
/// Throws Error(unreadable_input) where a file cannot be read or holds no text; mends and counts everything
/// else.
Corpus read(const ReadSettings& settings, Diagnostics& diagnostics);

/// Whether the settings can only be meant for a table, whatever the file looks like.
bool told_as_table(const ReadSettings& settings);

}  // namespace erfar
