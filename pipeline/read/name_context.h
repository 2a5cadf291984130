#pragma once

#include <cstddef>
#include <string_view>

namespace erfar {

/// Why a name is due at a place in the text.
enum class NameContext {
  none,
  title,         // "lege", "fru", "naboen": the next word is a name
  introduction,  // "heter": likewise
  greeting       // "hilsen", "mvh": a name ends the text, perhaps on a line of its own
};

/// What stands before `at`, where a word begins.
NameContext name_context(std::string_view text, std::size_t at);

/// Whether the word at `at` has its capital from the sentence: nothing but quotation marks, brackets and
/// dashes stands between it and the text's or line's beginning or a sentence's end.
bool begins_sentence(std::string_view text, std::size_t at);

/// Words of a role ("Rektor", "Kommunelege"), which are written with a capital after a greeting.
bool is_title(std::string_view word);

/// Whether "gate", "skole", "pris" or the like follows: "Olav Duuns vei" names no person.
bool names_an_institution(std::string_view text, std::size_t end);

/// models/name_cues.txt, from inside the program.
std::string_view name_cues_file();

}  // namespace erfar
