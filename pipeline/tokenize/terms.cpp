#include "pipeline/tokenize/terms.h"

#include <libstemmer.h>

#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/compounds.h"
#include "pipeline/tokenize/models.h"
#include "pipeline/tokenize/spelling.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

using Pairs = std::unordered_map<std::string_view, std::string_view>;

Pairs pairs_of(Model which) {
  Pairs result;
  for (const std::string_view line : list_lines(model(which))) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) throw std::logic_error("a line without a tab: " + std::string(line));
    result.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return result;
}

/// What stands beside the form in a list of pairs; empty where it is not listed.
template <Model which>
std::string_view listed(std::string_view form) {
  static const Pairs pairs = pairs_of(which);
  const auto found = pairs.find(form);
  return found == pairs.end() ? std::string_view() : found->second;
}

std::string_view bokmaal_of(std::string_view form) {
  const std::string_view variant = listed<Model::variants>(form);
  return variant.empty() ? form : variant;
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

bool has_digit(std::string_view form) { return form.find_first_of("0123456789") != std::string_view::npos; }

std::string_view without_hyphens(std::string_view form) {
  while (form.ends_with('-')) form.remove_suffix(1);
  while (form.starts_with('-')) form.remove_prefix(1);
  return form;
}

bool is_meaningless(std::string_view form) {
  return !has_letter(form) || stop_words().contains(form) || abbreviations().contains(form);
}

std::string_view known_concept(const Lexicon& lexicon, std::string_view form) {
  const auto entry = lexicon.find(form);
  return entry ? lexicon.concept_of(*entry) : std::string_view();
}

/// The compound's own concept where a known word has the same parts.
std::string bridged(const Lexicon& lexicon, const std::vector<std::string_view>& parts) {
  std::string signature = signature_of(parts);
  const std::string_view word = lexicon.word(lexicon.concept_of_signature(signature));
  return word.empty() ? signature : std::string(word);
}

/// The chain where there is a lexicon; `parts()` splits the form, and is asked only where nothing else helps.
template <class Parts>
std::string concept_in(const Lexicon& lexicon, std::string_view form, Parts parts) {
  if (const std::string_view fixed = listed<Model::overrides>(form); !fixed.empty())
    return std::string(fixed);
  if (const std::string_view found = known_concept(lexicon, form); !found.empty()) return std::string(found);
  if (const std::string_view bokmaal = bokmaal_of(form); bokmaal != form) {
    if (const std::string_view found = known_concept(lexicon, bokmaal); !found.empty())
      return std::string(found);
  }
  if (const std::string_view meant = likely_concept(lexicon, form); !meant.empty()) return std::string(meant);
  const std::vector<std::string_view> found = parts();
  return found.empty() ? std::string(stem(form)) : bridged(lexicon, found);
}

/// A number or nothing where there is no letter; without a lexicon stems alone.
std::string plain_concept(std::string_view form) {
  if (!has_letter(form)) return has_digit(form) ? std::string(form) : std::string();
  return std::string(stem(bokmaal_of(form)));
}

}  // namespace

std::string concept_of(std::string_view form, const Lexicon* lexicon) {
  form = without_hyphens(form);
  if (lexicon == nullptr || !has_letter(form)) return plain_concept(form);
  return concept_in(*lexicon, form, [&] { return split_compound(*lexicon, form); });
}

TermAndParts term_and_parts_of(std::string_view form, const Lexicon* lexicon) {
  form = without_hyphens(form);
  if (is_meaningless(form)) return {};
  if (lexicon == nullptr) return {plain_concept(form), {}};
  std::vector<std::string_view> parts = split_compound(*lexicon, form);
  std::string meant = concept_in(*lexicon, form, [&] { return parts; });
  if (stop_words().contains(meant)) return {};  // not of a stem, which only looks like a word
  return {std::move(meant), std::move(parts)};
}

std::string term_of(std::string_view form, const Lexicon* lexicon) {
  return term_and_parts_of(form, lexicon).term;
}

}  // namespace erfar
