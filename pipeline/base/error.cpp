#include "pipeline/base/error.h"

#include <utility>

namespace erfar {

std::string shown(const Place& place, Language language) {
  std::string result = place.file;
  const auto add = [&](Text label, std::size_t number) {
    if (number == 0) return;
    if (!result.empty()) result += ", ";
    result += std::string(label.in(language)) + " " + std::to_string(number);
  };
  add({"rad", "rad", "row"}, place.row);
  add({"kolonne", "kolonne", "column"}, place.column);
  return result;
}

Error::Error(ExitCode code, Place place, Text what, Text remedy, std::vector<std::string> values)
    : std::runtime_error(what.en),
      code_(code),
      place_(std::move(place)),
      what_(what),
      remedy_(remedy),
      values_(std::move(values)) {}

std::string Error::message(Language language) const {
  const std::string where = shown(place_, language);
  return (where.empty() ? "" : where + ": ") + filled(what_.in(language), values_) + " " +
         remedy_.in(language);
}

}  // namespace erfar
