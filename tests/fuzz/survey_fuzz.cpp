// Any bytes as a survey file: read either throws Error or gives documents of valid UTF-8 with unique ids.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "tests/support/temporary_folder.h"

#include "pipeline/read/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace erfar;
  static const test::TemporaryFolder folder;
  constexpr std::string_view names[] = {"a.csv", "a.vtt", "a.srt", "a.txt"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string_view name : names) {
    folder.write(std::string(name), bytes);
    try {
      Diagnostics diagnostics;
      const Corpus corpus = read({.surveys = {folder.path() / name}, .chunk_bytes = 7}, diagnostics);
      const std::set<std::string_view> ids(corpus.ids.begin(), corpus.ids.end());
      if (ids.size() != corpus.size()) std::abort();
      for (const std::string_view text : corpus.texts) {
        if (text.empty() || valid_utf8_prefix(text) != text.size()) std::abort();
      }
    } catch (const Error&) {
    }
  }
  return 0;
}
