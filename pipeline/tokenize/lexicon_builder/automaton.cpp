#include "pipeline/tokenize/lexicon_builder/automaton.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <unordered_map>

namespace erfar::lexicon_builder {
namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t most_states = 1U << 24U;

std::string_view standard_section(std::string_view text) {
  constexpr std::string_view mark = "\n--\n";
  const std::size_t first = text.find(mark);
  if (first == std::string_view::npos) return text;
  const std::size_t begin = first + mark.size();
  return text.substr(begin, text.find(mark, begin) - begin);
}

std::uint32_t state_of(std::string_view field) {
  std::uint32_t state = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), state);
  if (error != std::errc{} || end != field.data() + field.size() || state >= most_states)
    throw std::runtime_error("no state of an automaton: " + std::string(field));
  return state;
}

struct Line {
  std::array<std::string_view, 5> fields;
  std::size_t count = 0;
};

Line fields_of(std::string_view line) {
  Line result;
  while (result.count < result.fields.size()) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    result.fields[result.count++] = line.substr(0, tab);
    if (tab == line.size()) break;
    line.remove_prefix(tab + 1);
  }
  return result;
}

class Walk {
 public:
  Walk(const Automaton& automaton, std::vector<bool> left_out,
       const std::function<void(std::string_view, std::string_view)>& visit)
      : automaton_(automaton),
        left_out_(std::move(left_out)),
        on_path_(automaton.is_final.size(), false),
        visit_(visit) {}

  void from(std::uint32_t state, std::size_t depth) {
    if (automaton_.is_final[state]) visit_(input_, output_);
    if (depth == deepest) return;
    on_path_[state] = true;
    for (std::size_t i = automaton_.first_arc[state]; i < automaton_.first_arc[state + 1]; ++i) {
      const Automaton::Arc& arc = automaton_.arcs[i];
      if (left_out_[arc.input] || left_out_[arc.output] || on_path_[arc.target]) continue;
      const std::size_t input = input_.size();
      const std::size_t output = output_.size();
      input_ += automaton_.symbols[arc.input];
      output_ += automaton_.symbols[arc.output];
      from(arc.target, depth + 1);
      input_.resize(input);
      output_.resize(output);
    }
    on_path_[state] = false;
  }

 private:
  const Automaton& automaton_;
  std::vector<bool> left_out_;
  std::vector<bool> on_path_;
  const std::function<void(std::string_view, std::string_view)>& visit_;
  std::string input_;
  std::string output_;
};

}  // namespace

Automaton read_automaton(std::string_view text) {
  struct Source {
    std::uint32_t state;
    Automaton::Arc arc;
  };
  Automaton result;
  std::vector<Source> found;
  std::vector<std::uint32_t> finals;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto number_of = [&](std::string_view symbol) {
    const auto [at, fresh] = numbers.emplace(symbol, static_cast<std::uint32_t>(numbers.size()));
    if (fresh) result.symbols.emplace_back(symbol == "ε" ? "" : symbol);
    return at->second;
  };
  std::uint32_t states = 1;
  std::string_view rest = standard_section(text);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const auto [fields, count] = fields_of(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (count == 1 && fields[0].empty()) continue;
    if (count == 3) throw std::runtime_error("no line of an automaton");
    states = std::max(states, state_of(fields[0]) + 1);
    if (count < 3) {
      finals.push_back(state_of(fields[0]));
      continue;
    }
    states = std::max(states, state_of(fields[1]) + 1);
    found.push_back({state_of(fields[0]), {state_of(fields[1]), number_of(fields[2]), number_of(fields[3])}});
  }
  std::ranges::stable_sort(found, {}, &Source::state);
  result.first_arc.assign(states + 1, 0);
  result.is_final.assign(states, false);
  for (const std::uint32_t state : finals) result.is_final[state] = true;
  for (const Source& source : found) {
    ++result.first_arc[source.state + 1];
    result.arcs.push_back(source.arc);
  }
  for (std::size_t i = 1; i < result.first_arc.size(); ++i) result.first_arc[i] += result.first_arc[i - 1];
  return result;
}

void for_each_path(const Automaton& automaton, const std::vector<std::string_view>& left_out,
                   const std::function<void(std::string_view, std::string_view)>& visit) {
  std::vector<bool> skipped;
  for (const std::string& symbol : automaton.symbols)
    skipped.push_back(std::ranges::find(left_out, symbol) != left_out.end());
  Walk(automaton, std::move(skipped), visit).from(0, 0);
}

}  // namespace erfar::lexicon_builder
