#include "pipeline/run/file_digests.h"

#include <filesystem>
#include <utility>

#include "pipeline/base/memory.h"
#include "pipeline/read/name_context.h"
#include "pipeline/read/name_list.h"
#include "pipeline/run/input_files.h"
#include "pipeline/tokenize/models.h"

namespace erfar {

FileDigests::FileDigests(const Settings& settings, const Lexicon* lexicon) {
  for (const auto& path : input_files(settings)) {
    if (!std::filesystem::is_regular_file(path)) continue;
    if (path == settings.lexicon || path == settings.config) continue;  // among the models, the options
    add(Kind::input, path.string(), map_file(path));
  }
  add(Kind::model, "models/names.tsv", {name_list_file(), nullptr});
  add(Kind::model, "models/name_cues.txt", {name_cues_file(), nullptr});
  for (const ModelFile& file : model_files()) add(Kind::model, std::string(file.name), {file.bytes, nullptr});
  if (lexicon != nullptr)
    add(Kind::model, "lexicon (" + std::string(lexicon->source()) + ")", lexicon->bytes());
}

void FileDigests::add(Kind kind, std::string name, Bytes bytes) {
  const std::size_t size = bytes.view.size();
  files_.push_back({kind, {std::move(name), size, {}}, std::move(bytes)});
}

bool FileDigests::operator()() {
  constexpr std::size_t piece_bytes = std::size_t{1} << 19U;  // a loop that needs the thread waits 0.3 ms
  if (file_ == files_.size()) return false;
  File& file = files_[file_];
  const std::string_view piece = file.bytes.view.substr(done_, piece_bytes);
  hash_.add(piece);
  if (is_large_run()) forget_pages(file.bytes, piece);  // in a small run they may stay
  done_ += piece.size();
  if (done_ < file.bytes.view.size()) return true;
  file.listed.sha256 = std::exchange(hash_, Sha256()).hex();
  file.bytes = {};
  done_ = 0;
  ++file_;
  return true;
}

std::vector<Manifest::File> FileDigests::of(Kind kind) const {
  std::vector<Manifest::File> result;
  for (const File& file : files_) {
    if (file.kind == kind) result.push_back(file.listed);
  }
  return result;
}

}  // namespace erfar
