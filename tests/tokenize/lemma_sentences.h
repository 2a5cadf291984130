#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/lemmas.h"

namespace erfar::test {

/// The lemmas of words between spaces, with spaces between.
inline std::string lemmas_of(const Dictionary* dictionary, const std::string& sentence, Norms norm) {
  std::vector<std::string> words;
  std::istringstream stream(sentence);
  for (std::string word; stream >> word;) words.push_back(word);
  const std::vector<std::string_view> views(words.begin(), words.end());
  Lemmatizer lemmatizer(dictionary);
  std::vector<std::string_view> lemmas;
  lemmatizer.lemmatize(views, norm, lemmas);
  std::string joined;
  for (const std::string_view lemma : lemmas) joined.append(joined.empty() ? "" : " ").append(lemma);
  return joined;
}

}  // namespace erfar::test
