#pragma once

#include <limits>
#include <vector>

#include "pipeline/tokenize/lexicon.h"
#include "pipeline/weigh/count_forms.h"
#include "pipeline/weigh/vocabulary.h"

namespace erfar {

/// How often each term stands in each text; terms are numbered in byte order and ascend in the rows.
struct TermCounts {
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

constexpr TermId no_term{std::numeric_limits<std::uint32_t>::max()};

/// What a form counts as. The two numbers are read together, form after form.
struct FormTerms {
  TermId term = no_term;         // `no_term` for stop words and the like
  std::uint32_t first_part = 0;  // in `Terms::parts`; the next form's ends them
};

struct Terms {
  TermCounts counts;
  std::vector<FormTerms> of_form;  // and one more at the end
  std::vector<TermId> parts;       // of content words that are compounds
};

/// Which forms have terms: all (`concept_of`), or those that say what a text is about (`term_of`).
enum class Words { all, content };

/// From forms to terms by `term_of`, once per form: forms of one term are added up, forms without a term
/// leave.
Terms count_terms(const FormCounts& forms, const Lexicon* lexicon = nullptr, Words words = Words::content);

/// For each term the form of it that stands most often, of equals the first: a term is a key, that form its
/// name. `no_term` where a term is only ever a part of compounds.
std::vector<TermId> commonest_forms(const FormCounts& forms, const Terms& terms);

}  // namespace erfar
