#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"

namespace erfar {

/// One timed piece of a transcript.
struct Cue {
  std::int64_t start = 0;  // milliseconds
  std::int64_t end = 0;
  std::uint32_t number = 0;  // in the file, from 1
  std::string payload;       // its lines joined with spaces; tags and entities as written
};

/// The cues of WebVTT or SubRip text in order of time. NOTE, STYLE and REGION blocks and cue ids are left
/// out; lines of text without a time go to the cue before them.
std::vector<Cue> read_cues(std::string_view text, const Place& file, Diagnostics& diagnostics);

/// Whether the line is `00:00:05.000 --> 00:00:08.000` with either decimal mark, hours or none, and settings.
bool is_timing_line(std::string_view line);

/// "hh:mm:ss.mmm"
std::string shown_time(std::int64_t milliseconds);

}  // namespace erfar
