#include "pipeline/read/corpus.h"

#include <algorithm>

namespace erfar {

Texts Corpus::respondents() const {
  Texts result(size());
  for (std::size_t document = 0; document < size(); ++document) result[document] = respondent(document);
  return result;
}

const Source& Corpus::source_of(std::size_t document) const {
  return *(std::ranges::upper_bound(sources, document, {}, &Source::first) - 1);
}

}  // namespace erfar
