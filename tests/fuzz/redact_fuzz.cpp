#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/read/redact.h"
#include "pipeline/read/redact_file.h"

using namespace erfar;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Masking ends, its result is valid, and every span of it leads back to what stood there.
void mask_text(std::string_view text) {
  std::vector<PersonalSpan> found;
  std::vector<Redaction> redactions;
  Arena arena;
  find_personal_data(text, found);
  const std::string_view masked = masked_text(text, found, DocumentId{0}, arena, redactions);
  require(valid_utf8_prefix(masked) == masked.size());
  std::uint32_t at = 0;
  for (const Redaction& redaction : redactions) {
    const Span between{at, redaction.masked.begin};
    require(in_original(redactions, between).in(text) == between.in(masked));
    require(in_original(redactions, redaction.masked) == redaction.original);
    at = redaction.masked.end;
  }
}

void mask_file(std::string_view text, Format format) {
  Diagnostics diagnostics;
  try {
    const auto replacements = redact_file(text, format, {}, {.file = "fuzz"}, diagnostics);
    std::size_t at = 0;
    for (const Replacement& replacement : replacements) {
      require(at <= replacement.begin && replacement.begin < replacement.end &&
              replacement.end <= text.size());
      at = replacement.end;
    }
    const std::string masked = replaced(text, replacements);
    require(valid_utf8_prefix(masked) == masked.size());
  } catch (const Error&) {  // no table with answers
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t repaired = 0;
  const std::string text = repaired_utf8({reinterpret_cast<const char*>(data), size}, repaired);
  mask_text(text);
  for (const Format format : {Format::csv, Format::vtt, Format::text}) mask_file(text, format);
  return 0;
}
