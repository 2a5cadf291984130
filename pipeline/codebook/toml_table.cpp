#include "pipeline/codebook/toml_table.h"

#include <toml++/toml.h>

#include <algorithm>
#include <string>

#include "pipeline/base/mapped_file.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

[[noreturn]] void refuse(const Place& place) {
  throw Error(ExitCode::unreadable_input, place,
              {"Dette er ikke en kodebok i TOML.", "Dette er ikkje ei kodebok i TOML.",
               "This is no codebook in TOML."},
              {"Skriv hvert læringspunkt som [[point]] med id = \"…\" og text = \"…\".",
               "Skriv kvart læringspunkt som [[point]] med id = \"…\" og text = \"…\".",
               "Write each learning point as [[point]] with id = \"…\" and text = \"…\"."});
}

Place place_of(const std::string& file, const toml::source_region& region) {
  return {file, region.begin.line, region.begin.column};
}

toml::table parsed(const std::string& file, std::string_view text) {
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    refuse(place_of(file, error.source()));
  }
}

std::string text_of(const toml::node& value, const std::string& file) {
  if (const auto* text = value.as_string()) return std::string(stripped(text->get()));
  if (const auto* number = value.as_integer()) return std::to_string(number->get());
  refuse(place_of(file, value.source()));
}

std::string cell_of(std::string_view key, const toml::node& value, const std::string& file) {
  const toml::array* list = value.as_array();
  if (list == nullptr) return text_of(value, file);
  const char separator = key == "examples" ? '|' : ' ';
  std::string cell;
  for (const toml::node& item : *list) {
    std::string text = text_of(item, file);
    if (separator == '|') std::ranges::replace(text, '|', '/');
    if (&item != &list->front()) cell += separator;
    cell += text;
  }
  return cell;
}

}  // namespace

SmallTable read_toml_table(const std::filesystem::path& path) {
  SmallTable result{.file = path.string()};
  const Bytes bytes = map_file(path);
  const toml::table root = parsed(result.file, bytes.view);
  const toml::array* points = root["point"].as_array();
  if (points == nullptr) refuse({result.file});
  for (const toml::node& node : *points) {
    const toml::table* point = node.as_table();
    if (point == nullptr) refuse(place_of(result.file, node.source()));
    for (const auto& [key, value] : *point) {
      if (!result.column({key.str()})) result.names.emplace_back(key.str());
    }
    result.numbers.push_back(point->source().begin.line);
  }
  for (const toml::node& node : *points) {
    std::vector<std::string>& row = result.rows.emplace_back(result.names.size());
    for (const auto& [key, value] : *node.as_table())
      row[*result.column({key.str()})] = cell_of(key.str(), value, result.file);
  }
  return result;
}

}  // namespace erfar
