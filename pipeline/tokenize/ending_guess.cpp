#include "pipeline/tokenize/ending_guess.h"

#include <span>

namespace erfar {
namespace {

using enum WordClass;

constexpr std::size_t shortest_stem = 3;  // bytes

/// A regular inflection: `ending` of the form becomes `base` in the lemma.
struct Inflection {
  WordClass word_class;
  std::string_view ending;
  std::string_view base;
};

constexpr Inflection bokmaal_inflections[] = {
    {noun, "ene", ""}, {noun, "ene", "e"}, {noun, "en", ""},    {noun, "en", "e"},    {noun, "et", ""},
    {noun, "et", "e"}, {noun, "er", ""},   {noun, "er", "e"},   {noun, "a", ""},      {noun, "a", "e"},
    {noun, "s", ""},   {noun, "ens", ""},  {noun, "ere", "er"}, {noun, "erne", "er"}, {adj, "e", ""},
    {adj, "t", ""},    {verb, "er", "e"},  {verb, "te", ""},    {verb, "te", "e"},    {verb, "t", "e"},
    {verb, "et", "e"}, {verb, "ede", "e"}, {verb, "es", "e"},
};
constexpr Inflection nynorsk_inflections[] = {
    {noun, "ane", ""}, {noun, "ane", "e"}, {noun, "ene", ""}, {noun, "ene", "e"}, {noun, "en", ""},
    {noun, "en", "e"}, {noun, "et", ""},   {noun, "et", "e"}, {noun, "ar", ""},   {noun, "ar", "e"},
    {noun, "er", ""},  {noun, "er", "e"},  {noun, "a", ""},   {noun, "a", "e"},   {noun, "arane", "ar"},
    {noun, "s", ""},   {adj, "e", ""},     {adj, "t", ""},    {verb, "er", "e"},  {verb, "ar", "e"},
    {verb, "te", "e"}, {verb, "t", "e"},   {verb, "a", "e"},  {adj, "ande", "e"},
};

std::span<const Inflection> inflections(Norms norm) {
  if (norm == nb) return bokmaal_inflections;
  return nynorsk_inflections;
}

}  // namespace

void guess_by_ending(std::string_view form, Norms norm, Arena& arena, std::vector<Reading>& into) {
  into.push_back({form, unknown_class, norm});
  for (const Inflection& inflection : inflections(norm)) {
    if (!form.ends_with(inflection.ending) || form.size() < shortest_stem + inflection.ending.size())
      continue;
    const std::string_view stem = form.substr(0, form.size() - inflection.ending.size());
    into.push_back({arena.joined({stem, inflection.base}), inflection.word_class, norm});
  }
}

}  // namespace erfar
