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

/// Maps a file for reading; "-" reads standard input to its end. Standard input, pipes and devices are read
/// once and kept while the program runs: a report is read as one and as background.
/// Throws Error(unreadable_input) where it does not exist, is a folder, or may not be read.
Bytes map_file(const std::filesystem::path& path);

/// Maps all pages that are in the system's cache at once, which costs less than a fault here and there for
/// what will be read in no order; the others are read. Does nothing where the bytes are not mapped or the
/// system is too old (Linux before 5.14).
void ask_for_pages(const Bytes& bytes);

/// Gives the memory of a mapped file's pages back until they are read again; they stay in the system's cache
/// while it has room. `part` lies in the bytes. Does nothing where they are not mapped.
void forget_pages(const Bytes& bytes, std::string_view part);

}  // namespace erfar
