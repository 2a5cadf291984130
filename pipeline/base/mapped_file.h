#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace erfar {

/// Bytes somebody else keeps alive: a mapped file, or what came from standard input.
struct Bytes {
  std::string_view view;
  std::shared_ptr<const void> owner;
  bool is_mapped = false;
};

/// Maps a file for reading; "-" reads standard input to its end.
/// Throws Error(unreadable_input) where it does not exist, is a folder, or may not be read.
Bytes map_file(const std::filesystem::path& path);

/// Gives the memory of a mapped file's pages back until they are read again; they stay in the system's cache
/// while it has room. `part` lies in the bytes. Does nothing where they are not mapped.
void forget_pages(const Bytes& bytes, std::string_view part);

}  // namespace erfar
