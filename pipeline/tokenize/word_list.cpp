#include "pipeline/tokenize/word_list.h"

#include <algorithm>

#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

std::unordered_set<std::string_view> word_set(std::string_view file) {
  const std::vector<std::string_view> lines = list_lines(file);
  return {lines.begin(), lines.end()};
}

}  // namespace

std::vector<std::string_view> list_lines(std::string_view file) {
  std::vector<std::string_view> lines;
  while (!file.empty()) {
    const std::size_t length = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, length);
    file.remove_prefix(std::min(length + 1, file.size()));
    const auto is_white = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && is_white(line.back())) line.remove_suffix(1);
    while (!line.empty() && is_white(line.front())) line.remove_prefix(1);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

const std::unordered_set<std::string_view>& abbreviations() {
  static const auto set = word_set(model(Model::abbreviations));
  return set;
}

const std::unordered_set<std::string_view>& negations() {
  static const auto set = word_set(model(Model::negations));
  return set;
}

const std::unordered_set<std::string_view>& stop_words() {
  static const auto set = word_set(model(Model::stop_words));
  return set;
}

const std::vector<std::string_view>& time_words() {
  static const auto list = list_lines(model(Model::time_words));
  return list;
}

}  // namespace erfar
