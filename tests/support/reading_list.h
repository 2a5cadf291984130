#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/tokenize/dictionary.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar::test {

/// A dictionary from lines `norm kind form [lemma class]`, tab-separated: kind `reading`, `part` (of a
/// compound) or `head`. `text` outlives it.
class ReadingList : public Dictionary {
 public:
  explicit ReadingList(std::string_view text) {
    for (const std::string_view line : list_lines(text)) add(fields(line));
  }

  void readings(std::string_view form, Norms norm, std::vector<Reading>& into) const override {
    const auto found = readings_.find({norm, form});
    if (found != readings_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  }
  bool is_compound_part(std::string_view form, Norms norm) const override {
    return parts_.contains({norm, form});
  }
  bool is_compound_head(std::string_view form, Norms norm) const override {
    return heads_.contains({norm, form});
  }

 private:
  using Key = std::pair<Norms, std::string_view>;

  static std::vector<std::string_view> fields(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line.remove_prefix(tab + 1))
      fields.push_back(line.substr(0, tab));
    fields.push_back(line);
    return fields;
  }

  void add(const std::vector<std::string_view>& line) {
    const Key key{line.at(0) == "nb" ? nb : nn, line.at(2)};
    if (line[1] == "part") parts_.insert(key);
    if (line[1] == "head") heads_.insert(key);
    if (line[1] == "reading") readings_[key].push_back({line.at(3), class_named(line.at(4)), key.first});
  }

  static WordClass class_named(std::string_view name) {
    static constexpr std::string_view names[] = {"noun",  "verb",  "adj",  "adv",  "pron",  "det", "adp",
                                                 "sconj", "cconj", "part", "intj", "propn", "num", "aux"};
    const auto found = std::ranges::find(names, name);
    if (found == std::end(names)) throw std::invalid_argument(std::string(name));
    return static_cast<WordClass>(found - names);
  }

  std::map<Key, std::vector<Reading>> readings_;
  std::set<Key> parts_, heads_;
};

}  // namespace erfar::test
