#pragma once

#include <filesystem>
#include <string_view>

namespace erfar {

enum class Format { csv, vtt, srt, text };

/// Told by content where that is clear, else by the file name's ending, else by what the text looks like.
/// `told_as_table`: the user named columns or a delimiter, which settles it for input without a known ending.
Format sniff_format(std::string_view text, const std::filesystem::path& path, bool told_as_table);

/// The name in `Source::format`.
const char* name_of(Format format);

}  // namespace erfar
