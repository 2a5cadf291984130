#include "pipeline/tokenize/terms.h"

#include <libstemmer.h>

#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/models.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

using Variants = std::unordered_map<std::string_view, std::string_view>;

const Variants& variants() {
  static const Variants map = [] {
    Variants result;
    for (const std::string_view line : list_lines(model(Model::variants))) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) throw std::logic_error("models/variants.tsv: a line without a tab");
      result.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return result;
  }();
  return map;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// One stemmer a thread: it keeps its word in itself.
std::string_view stem(std::string_view word) {
  thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(sb_stemmer_new("norwegian", "UTF_8"));
  if (stemmer == nullptr) throw std::runtime_error("libstemmer has no Norwegian stemmer");
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                             static_cast<int>(word.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

bool has_letter(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint point = decode(form, at);
    if (is_letter(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

}  // namespace

std::string term_of(std::string_view form) {
  while (form.ends_with('-')) form.remove_suffix(1);
  while (form.starts_with('-')) form.remove_prefix(1);
  if (!has_letter(form) || stop_words().contains(form) || abbreviations().contains(form)) return {};
  const auto variant = variants().find(form);
  return std::string(stem(variant == variants().end() ? form : variant->second));
}

}  // namespace erfar
