#include "pipeline/tokenize/spelling.h"

#include <array>
#include <utility>

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

  void try_form(std::string form) {
    const auto entry = lexicon_.find(form);
    if (!entry || entry->readings.empty()) return;
    const bool same = found_.empty() || entry->concept_word == concept_word_;
    if (!same) ambiguous_ = true;
    concept_word_ = entry->concept_word;
    found_ = std::move(form);
  }
  std::string only() && { return ambiguous_ ? std::string() : std::move(found_); }

 private:
  const Lexicon& lexicon_;
  std::string found_;
  std::uint32_t concept_word_ = lexicon_format::none;
  bool ambiguous_ = false;
};

std::string with(std::string_view form, std::size_t at, std::size_t bytes, std::string_view instead) {
  std::string result(form.substr(0, at));
  result += instead;
  return result += form.substr(at + bytes);
}

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

std::string likely_spelling(const Lexicon& lexicon, std::string_view form) {
  if (form.size() < shortest || form.size() > longest) return {};
  Candidates candidates(lexicon);
  for (const auto& [from, to] : letters) {
    const std::size_t first = form.find(from);
    if (first == std::string_view::npos) continue;
    candidates.try_form(with(form, first, from.size(), to));
    if (form.find(from, first + from.size()) == std::string_view::npos) continue;
    for (std::size_t at = form.find(from, first + 1); at != std::string_view::npos;
         at = form.find(from, at + 1))
      candidates.try_form(with(form, at, from.size(), to));
    candidates.try_form(with_all(form, from, to));
  }
  for (std::size_t at = 1; at + 1 < form.size(); ++at) {
    if (form[at] < 'a' || form[at] > 'z') continue;
    if (form[at] == form[at - 1]) {
      candidates.try_form(with(form, at, 1, ""));
    } else if (form[at] != form[at + 1]) {
      candidates.try_form(with(form, at, 1, std::string(2, form[at])));
    }
  }
  return std::move(candidates).only();
}

}  // namespace erfar
