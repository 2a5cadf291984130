#include "pipeline/tokenize/spelling.h"

#include <array>
#include <span>
#include <string>
#include <utility>

#include "pipeline/tokenize/part_hashes.h"

namespace erfar {
namespace {

constexpr std::size_t shortest = 5;  // bytes
constexpr std::size_t longest = 32;  // bytes

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> letters{
    {{"ae", "æ"}, {"oe", "ø"}, {"aa", "å"}, {"o", "ø"}, {"a", "å"}, {"ö", "ø"}, {"ä", "æ"}, {"é", "e"}}};

/// Keeps the one known candidate; two that are known leave none.
class Candidates {
 public:
  explicit Candidates(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Looked up later, when memory has what all of them need.
  void try_form(std::uint64_t hash) {
    if (count_ == hashes_.size()) look_up();
    hashes_[count_++] = hash;
    lexicon_.prefetch_filter(hash);
  }
  std::string_view of_only() {
    look_up();
    return ambiguous_ ? std::string_view() : concept_;
  }

 private:
  void look_up() {
    for (const std::uint64_t hash : std::span(hashes_).first(std::exchange(count_, 0))) {
      const auto entry = lexicon_.find_hashed(hash);
      if (!entry || entry->readings.empty()) continue;
      if (!concept_.empty() && entry->concept_word != concept_word_) ambiguous_ = true;
      concept_word_ = entry->concept_word;
      concept_ = lexicon_.concept_of(*entry);
    }
  }

  std::array<std::uint64_t, 32> hashes_;
  std::size_t count_ = 0;
  const Lexicon& lexicon_;
  std::string_view concept_;
  std::uint32_t concept_word_ = lexicon_format::none;
  bool ambiguous_ = false;
};

std::string with_all(std::string_view form, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = 0; at < form.size();) {
    const bool here = form.substr(at).starts_with(from);
    if (here) {
      result += to;
    } else {
      result += form[at];
    }
    at += here ? from.size() : 1;
  }
  return result;
}

}  // namespace

std::string_view likely_concept(const Lexicon& lexicon, std::string_view form) {
  if (form.size() < shortest || form.size() > longest) return {};
  Candidates candidates(lexicon);
  const PartHashes hashes(form);
  for (const auto& [from, to] : letters) {
    const std::size_t first = form.find(from);
    if (first == std::string_view::npos) continue;
    candidates.try_form(hashes.replaced(first, from.size(), to));
    if (form.find(from, first + from.size()) == std::string_view::npos) continue;
    for (std::size_t at = form.find(from, first + 1); at != std::string_view::npos;
         at = form.find(from, at + 1))
      candidates.try_form(hashes.replaced(at, from.size(), to));
    candidates.try_form(lexicon_format::hash(with_all(form, from, to)));
  }
  for (std::size_t at = 1; at + 1 < form.size(); ++at) {
    if (form[at] < 'a' || form[at] > 'z') continue;
    if (form[at] == form[at - 1]) {
      candidates.try_form(hashes.replaced(at, 1, ""));
    } else if (form[at] != form[at + 1]) {
      candidates.try_form(hashes.replaced(at, 0, form.substr(at, 1)));
    }
  }
  return candidates.of_only();
}

}  // namespace erfar
