#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erfar::lexicon_builder {

/// A finite-state transducer, one section of what lttoolbox's lt-print writes (AT&T format: source, target,
/// input, output and weight between tabs; a line of state and weight is a final state; sections are parted by
/// `--`).
struct Automaton {
  struct Arc {
    std::uint32_t target;
    std::uint32_t input;  // numbers of symbols
    std::uint32_t output;
  };
  std::vector<std::string> symbols;    // the empty one is epsilon
  std::vector<std::size_t> first_arc;  // of each state; one more at the end
  std::vector<Arc> arcs;
  std::vector<bool> is_final;
};

/// The standard section: the second of the three that a dictionary has (the others hold punctuation and
/// regular expressions, which have no end), or the only one. Throws std::runtime_error for lines of another
/// format.
Automaton read_automaton(std::string_view text);

/// Calls `visit(input, output)` for each path from the first state to a final one. Symbols in `left_out` are
/// not walked on either side, and no state is entered twice: loops stand for more compounds than there are
/// words.
void for_each_path(const Automaton& automaton, const std::vector<std::string_view>& left_out,
                   const std::function<void(std::string_view input, std::string_view output)>& visit);

}  // namespace erfar::lexicon_builder
