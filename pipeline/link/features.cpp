#include "pipeline/link/features.h"

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/terms.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

constexpr std::size_t shortest = 3;  // code points
constexpr std::size_t longest = 5;
constexpr std::size_t longest_form = 1024;  // bytes; what is longer is data in a text's place, no word

}  // namespace

void word_feature(std::string_view form, const Lexicon* lexicon, std::vector<std::string>& features) {
  features.clear();
  TermAndParts of_form = term_and_parts_of(form, lexicon);
  if (of_form.term.empty()) return;
  features.push_back(std::move(of_form.term));
  features.insert(features.end(), of_form.parts.begin(), of_form.parts.end());
}

void character_n_grams(std::string_view form, std::vector<std::string>& features) {
  features.clear();
  if (form.size() > longest_form || stop_words().contains(form)) return;
  const std::string padded = " " + std::string(form) + " ";
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < padded.size(); at += decode(padded, at).bytes) starts.push_back(at);
  starts.push_back(padded.size());
  const std::size_t length = starts.size() - 1;
  for (std::size_t size = shortest; size <= longest && size <= length; ++size) {
    for (std::size_t first = 0; first + size <= length; ++first) {
      features.push_back(padded.substr(starts[first], starts[first + size] - starts[first]));
    }
  }
}

}  // namespace erfar
