#pragma once

#include <map>
#include <optional>
#include <string>

#include "pipeline/run/settings.h"

namespace erfar {

/// Settings from the command line and the configuration file that it names. Nothing where all was said
/// already (--help, --version). Throws Error(bad_command_line) where the words cannot be understood.
std::optional<Settings> parse_command_line(int count, const char* const* words);

/// By the name that --language takes.
const std::map<std::string, Language>& languages();

/// The language that --language asks for, found before anything else so that even a wrong command line is
/// answered in it.
Language asked_language(int count, const char* const* words);

}  // namespace erfar
