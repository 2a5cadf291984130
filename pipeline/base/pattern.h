#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erfar {

/// A regular expression in RE2's syntax: linear time for every input, so a user's pattern cannot hang a run.
class Pattern {
 public:
  /// Throws std::invalid_argument with RE2's explanation.
  explicit Pattern(std::string_view expression);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  bool found_in(std::string_view text) const;
  /// The groups of a match of the whole text, [0] = the whole; nothing where it does not match.
  std::optional<std::vector<std::string_view>> match(std::string_view text) const;
  /// The groups of the first match within the text.
  std::optional<std::vector<std::string_view>> search(std::string_view text) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace erfar
