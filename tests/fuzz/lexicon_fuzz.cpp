// Any bytes as a lexicon file, then looked up in: refused with Error, or safe.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/tokenize/terms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> aligned((size + 7) / 8);  // as a mapped file is
  std::copy(data, data + size, reinterpret_cast<std::uint8_t*>(aligned.data()));
  try {
    const erfar::Lexicon lexicon({{reinterpret_cast<const char*>(aligned.data()), size}, nullptr});
    for (const char* form : {"skole", "kriseledelsen", "brukarmedverknad", "soeker", "a", ""}) {
      erfar::concept_of(form, &lexicon);
      erfar::term_and_parts_of(form, &lexicon).parts;
      if (const auto entry = lexicon.find(form)) {
        for (const std::uint32_t packed : entry->readings) lexicon.reading(packed);
      }
    }
  } catch (const erfar::Error&) {
  }
  return 0;
}
