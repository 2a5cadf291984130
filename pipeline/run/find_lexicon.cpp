#include "pipeline/run/find_lexicon.h"

namespace erfar {

std::unique_ptr<const Lexicon> find_lexicon(const Settings& settings, const Messenger& messenger) {
  if (settings.lexicon == "none") return nullptr;
  const auto open = [](const std::filesystem::path& path) {
    return std::make_unique<const Lexicon>(map_file(path), path);
  };
  if (!settings.lexicon.empty()) return open(settings.lexicon);
  std::error_code no_program;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", no_program);
  for (const auto& path : {std::filesystem::path(ERFAR_SOURCE_DIR) / "models" / "lexicon.bin",
                           program.parent_path() / "lexicon.bin"}) {
    if (std::filesystem::is_regular_file(path)) return open(path);
  }
  messenger.no_lexicon();
  return nullptr;
}

std::string name_of(const Lexicon* lexicon) {
  return lexicon == nullptr ? "none" : std::string(lexicon->source());
}

}  // namespace erfar
