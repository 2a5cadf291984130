#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "pipeline/base/text.h"

namespace erfar {

/// The program's exit codes; a contract with users' scripts.
enum class ExitCode : int {
  done = 0,
  bad_command_line = 2,
  unreadable_input = 3,
  unwritable_output = 4,
  repaired = 5,  // done, but rows were skipped or repaired and --strict was given
  our_fault = 70
};

/// Where in the input something was seen. Rows and columns count from 1; 0 = does not apply.
struct Place {
  std::string file;
  std::size_t row = 0;
  std::size_t column = 0;
};

/// "file.csv, rad 12, kolonne 3", with the parts that are known.
std::string shown(const Place& place, Language language);

/// Why a run cannot go on: thrown once where it is found, printed only by `main`.
class Error : public std::runtime_error {
 public:
  /// `what` and `remedy` are one sentence each; `values` fill the `{}` of `what`.
  Error(ExitCode code, Place place, Text what, Text remedy, std::vector<std::string> values = {});

  ExitCode code() const { return code_; }
  /// "place: what remedy" in the reader's language.
  std::string message(Language language) const;

 private:
  ExitCode code_;
  Place place_;
  Text what_;
  Text remedy_;
  std::vector<std::string> values_;
};

}  // namespace erfar
