#pragma once

#include <map>
#include <string>
#include <string_view>

namespace erfar {

/// Numbers instead of people's names: "Deltaker 1" for the first one asked for, and the same one each time.
class Pseudonyms {
 public:
  /// Names are told apart as case-folded and trimmed.
  std::string of(std::string_view name);

 private:
  std::map<std::string, std::size_t> numbers_;
};

/// Whether the label of a speaker is a code that tells nothing ("Informant 2", "SPEAKER_00", "K"): it holds a
/// digit, or is one letter.
bool is_speaker_code(std::string_view label);

}  // namespace erfar
