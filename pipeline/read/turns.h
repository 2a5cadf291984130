#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/read/documents.h"

namespace erfar {

/// What one speaker says until another one does.
struct Turn {
  std::string speaker;  // empty: nobody said who
  std::string text;
  std::string start, end;  // "hh:mm:ss.mmm", or empty
  std::uint32_t row = 0;   // cue or line it starts at
};

/// Adds a piece to the turns: to the last one where the same speaker goes on. Pieces without a speaker stay
/// apart, since they may be several people's.
void add_piece(std::vector<Turn>& turns, Turn piece);

/// One document per turn that holds words and is not an interviewer's. The id's number counts all turns.
/// Where personal data are masked, speakers are numbered in the order in which they first answer.
void keep_turns(Growing& growing, Input& input, std::vector<Turn> turns);

/// "Name: text" taken apart: a name starts with a letter or digit, has at most 63 characters (MAXQDA's limit)
/// and six words, and nothing a sentence would have. Both empty where the line is no such thing.
std::pair<std::string_view, std::string_view> split_speaker(std::string_view line);

/// Whether names start at least half of the lines, and often enough the same ones (at most three names in
/// four lines), to be speakers.
bool names_are_speakers(const std::vector<std::string_view>& lines);

}  // namespace erfar
