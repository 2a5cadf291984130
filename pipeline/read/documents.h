#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/base/arena.h"
#include "pipeline/base/diagnostics.h"
#include "pipeline/read/corpus.h"
#include "pipeline/read/read.h"
#include "pipeline/read/unique_ids.h"

namespace erfar {

/// One input on its way into the corpus: its text, and what the readers of all formats need beside it.
struct Input {
  std::string_view text;  // valid UTF-8
  std::string stem;       // the file's name without folder and ending
  Place place;            // the file
  Source source;          // what is known so far; the reader fills in the rest
  const ReadSettings& settings;
  Diagnostics& diagnostics;
};

/// The corpus while it is being read.
struct Growing {
  Corpus corpus;
  UniqueIds ids;
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
  std::vector<std::string> heard;  // folded names of all speakers
};

/// Room for `count` more documents; returns the index of the first.
std::size_t make_room(Corpus& corpus, std::size_t count);

/// Index of the metadata column of that name, which is added where it is new.
std::size_t metadata_column(Corpus& corpus, std::string_view name);

/// Keeps the source. Throws Error where it gave no document.
void finish_source(Growing& growing, Input& input, std::size_t documents);

}  // namespace erfar
