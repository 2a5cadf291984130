#include "pipeline/tokenize/dictionary.h"

namespace erfar {

void LexiconDictionary::readings(std::string_view form, Norms norm, std::vector<Reading>& into) const {
  const auto entry = lexicon_.find(form);
  if (!entry) return;
  for (const std::uint32_t packed : entry->readings)
    if (const Reading reading = lexicon_.reading(packed); (reading.norms & norm) != 0)
      into.push_back(reading);
}

bool LexiconDictionary::is_compound_part(std::string_view form, Norms) const {
  const auto entry = lexicon_.find(form);
  return entry && entry->left != lexicon_format::none;
}

bool LexiconDictionary::is_compound_head(std::string_view form, Norms) const {
  const auto entry = lexicon_.find(form);
  return entry && entry->right != lexicon_format::none;
}

}  // namespace erfar
