#pragma once

#include <vector>

#include "pipeline/weigh/count_forms.h"

namespace erfar {

/// Terms, and for each the number of its commonest form: a term is a key, that form its name.
struct Terms {
  TermCounts counts;
  std::vector<TermId> commonest_form;
};

/// From forms to terms by `term_of`, once per form: forms of one term are added up, forms without a term
/// leave.
Terms count_terms(const TermCounts& forms);

}  // namespace erfar
