#pragma once

#include <CLI/Error.hpp>

#include "pipeline/base/error.h"

namespace erfar {

/// What was wrong with the command line, in our words: CLI11 tells only in English, and of ranges in full
/// digits.
Error explained(const CLI::ParseError& error);

}  // namespace erfar
