#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// In the place of points: the coder has not decided yet.
constexpr std::string_view undecided = "?";

/// Reads what a coder decided from CSV with a header: `points` (or `point`: ids of the codebook between
/// spaces; empty where none fits), and `text`, `id` or both; without `text` the comment is the document with
/// that id. Rows of one id and text are one comment; undecided rows are left out and noted. Throws
/// Error(unreadable_input) with file and row where it cannot, or where an id is not in the codebook.
std::vector<CodedComment> read_coded_comments(const std::filesystem::path& path, const Codebook& codebook,
                                              Diagnostics& noticed);

}  // namespace erfar
