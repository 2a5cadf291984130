#include "pipeline/read/pseudonyms.h"

#include "pipeline/base/unicode.h"
#include "pipeline/read/trim.h"

namespace erfar {

std::string Pseudonyms::of(std::string_view name) {
  const std::size_t next = numbers_.size() + 1;
  return "Deltaker " + std::to_string(numbers_.try_emplace(folded(trimmed(name)), next).first->second);
}

bool is_speaker_code(std::string_view label) {
  return label.find_first_of("0123456789") != std::string_view::npos || code_points(label) == 1;
}

}  // namespace erfar
