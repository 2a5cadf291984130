#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/read/personal_data.h"

namespace erfar {

/// At a capital: a person's name, with all given names, initials and surnames that stand together ("Tor-Inge
/// Bakkehaug"). Adds it; returns where to go on.
///
/// Three sources of evidence, in this order:
/// First, the list of names (`name_list`). Words that are also something else count only where that is
/// unlikely: within a sentence, where Norwegian gives capitals to nothing but names, or beside another name.
/// Second, the place: after a title, "heter" or a greeting, and before an age in brackets, a capitalised word
/// is a name, listed or not. Third, the neighbour: a capitalised word behind a given name, or before a
/// surname, belongs to it.
std::size_t find_name(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found);

}  // namespace erfar
