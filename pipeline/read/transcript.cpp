#include "pipeline/read/transcript.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/read/cues.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/turns.h"
#include "pipeline/read/voices.h"

namespace erfar {
namespace {

/// One piece per voice of each cue.
std::vector<Turn> pieces_of(const std::vector<Cue>& cues) {
  std::vector<Turn> pieces;
  for (const Cue& cue : cues) {
    for (Voice& voice : voices_of(cue.payload)) {
      pieces.push_back({.speaker = std::move(voice.speaker),
                        .text = std::move(voice.text),
                        .start = shown_time(cue.start),
                        .end = shown_time(cue.end),
                        .row = cue.number});
    }
  }
  return pieces;
}

bool any_speaker(const std::vector<Turn>& pieces) {
  return std::ranges::any_of(pieces, [](const Turn& piece) { return !piece.speaker.empty(); });
}

/// Zoom's form: a name stands before the text of a speaker's first cue, or of each.
void take_speakers_from_text(std::vector<Turn>& pieces) {
  const std::vector<std::string_view> lines = [&] {
    std::vector<std::string_view> texts;
    for (const Turn& piece : pieces) texts.push_back(piece.text);
    return texts;
  }();
  if (!names_are_speakers(lines)) return;
  std::string speaker;
  for (Turn& piece : pieces) {
    const auto [name, text] = split_speaker(piece.text);
    if (!name.empty()) {
      speaker = name;
      piece.text = std::string(text);
    }
    piece.speaker = speaker;
  }
}

}  // namespace

void read_transcript(Growing& growing, Input& input) {
  const std::vector<Cue> cues = read_cues(input.text, input.place, input.diagnostics);
  std::vector<Turn> pieces = pieces_of(cues);
  if (!any_speaker(pieces)) take_speakers_from_text(pieces);
  if (!pieces.empty() && !any_speaker(pieces)) input.diagnostics.add(findings::no_speakers, input.place);
  std::vector<Turn> turns;
  for (Turn& piece : pieces) add_piece(turns, std::move(piece));
  input.source.rows = cues.size();
  keep_turns(growing, input, std::move(turns));
}

}  // namespace erfar
