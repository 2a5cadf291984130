#pragma once

#include <CLI/Error.hpp>
#include <string>

#include "pipeline/base/error.h"

namespace erfar {

/// What was wrong with the command line, in our words: CLI11 tells only in English, and of ranges in full
/// digits. `commands` lists the names of all commands.
Error explained(const CLI::ParseError& error, const std::string& commands);

}  // namespace erfar
