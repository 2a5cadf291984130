#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "pipeline/tokenize/lexicon_builder/concepts.h"
#include "pipeline/tokenize/lexicon_builder/dictionary.h"

namespace erfar::lexicon_builder {

/// How often each concept is meant, with its part of speech, in running text: expectation maximization
/// (Dempster, Laird & Rubin 1977) over the counts of forms, each count shared by the form's readings in
/// proportion to what the round before found. Forms with one reading decide for those with several: `søkte`
/// that `søker` is mostly a verb.
using Likelihood = std::unordered_map<Lexeme, double>;

/// What a concept counts that no form was counted for.
constexpr double unseen = 0.05;

/// `form_counts`: lines of form, tab and count (models/form_counts.tsv).
Likelihood estimate_likelihood(const Dictionary& dictionary, Concepts& concepts,
                               std::string_view form_counts);

/// What an item counts beside the others of its form: names and imperatives are far rarer as a given form
/// than their lemma is, and the form that names its lemma is oftener than others. Zero beside function words
/// for what is none: å, viss and men are nouns too, but hardly ever in running text. Compounds are mostly
/// made of nouns.
double prior(const Dictionary& dictionary, std::span<const Item> form, const Item& item);

}  // namespace erfar::lexicon_builder
