#pragma once

#include <memory>
#include <string>

#include "pipeline/run/messenger.h"
#include "pipeline/run/settings.h"
#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// The file of --lexicon, else models/lexicon.bin of the source tree, else lexicon.bin beside the program.
/// Null for `none`, and, which is told, where there is no such file. Throws Error for a named file that is
/// not there and for one that is no lexicon.
std::unique_ptr<const Lexicon> find_lexicon(const Settings& settings, const Messenger& messenger);

/// What a theme model says it was made with: "none" for null.
std::string name_of(const Lexicon* lexicon);

}  // namespace erfar
