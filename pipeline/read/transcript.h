#pragma once

#include "pipeline/read/documents.h"

namespace erfar {

/// Reads a WebVTT or SubRip transcript: one document per speaker turn. Speakers are voice tags (Teams) or
/// names before a colon (Zoom); where there are none, each cue is a document and nobody is invented.
void read_transcript(Growing& growing, Input& input);

}  // namespace erfar
