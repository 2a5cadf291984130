#pragma once

#include <optional>
#include <string>

#include "pipeline/base/diagnostics.h"
#include "pipeline/base/mapped_file.h"

namespace erfar {

/// A file's content as valid UTF-8 without NUL bytes, and the encoding it was in.
struct DecodedText {
  Bytes utf8;
  std::string encoding;
};

/// A user's encoding always wins. Else a byte order mark decides, else the NUL bytes of UTF-16, else UTF-8
/// where (nearly) all of it is valid, else Windows-1252. Valid UTF-8 is used in place.
DecodedText decode_text(Bytes file, const std::optional<std::string>& user_encoding, const Place& place,
                        Diagnostics& diagnostics);

/// The encoding of `bytes`: "UTF-8", "UTF-16LE", "UTF-16BE" or "windows-1252".
std::string sniff_encoding(std::string_view bytes);

}  // namespace erfar
