#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace erfar {

/// A stretch of one cue in one voice.
struct Voice {
  std::string speaker;  // empty: the cue does not say
  std::string text;
};

/// Takes a cue's payload apart at its voice tags (`<v Kari Nordmann>`, whose end tag may be missing), leaves
/// out other tags (`<i>`, `<c.loud>`, `<00:00:01.000>`) and decodes entities. A `<` that starts no tag is
/// text.
std::vector<Voice> voices_of(std::string_view payload);

}  // namespace erfar
