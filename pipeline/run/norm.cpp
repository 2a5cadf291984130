#include "pipeline/tokenize/norm.h"

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "pipeline/base/output_file.h"
#include "pipeline/base/parallel.h"
#include "pipeline/read/encoding.h"
#include "pipeline/read/lines.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/find_lexicon.h"

namespace erfar {
namespace {

constexpr std::size_t lines_a_block = 4096;  // a block's forms are scored once

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) lines.push_back(take_line(text));
  return lines;
}

std::vector<NormGuess> norms_of(const std::vector<std::string_view>& lines, const Lexicon* lexicon) {
  std::vector<NormGuess> guesses(lines.size());
  for_each_block(lines.size(), lines_a_block, [&](std::size_t begin, std::size_t end) {
    NormScorer scorer(lexicon);
    for (std::size_t line = begin; line < end; ++line)
      guesses[line] = norm_of(scorer.score(lines[line]), lexicon);
  });
  return guesses;
}

void write_guess(const NormGuess& guess, std::string_view line, OutputFile& file) {
  std::array<char, 16> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), guess.confidence,
                                     std::chars_format::fixed, 3);
  file.write(name_of(guess.norm));
  file.write("\t");
  file.write({digits.data(), written.ptr});
  file.write("\t");
  file.write(line);
  file.write("\n");
}

}  // namespace

Diagnostics norm(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  Diagnostics diagnostics;
  const std::unique_ptr<const Lexicon> lexicon = find_lexicon(settings, messenger);
  OutputFile file(settings.out.empty() ? "-" : settings.out);
  file.write("norm\tconfidence\tline\n");
  for (const std::filesystem::path& path : settings.texts) {
    const DecodedText text = decode_text(map_file(path), std::nullopt, {path.string()}, diagnostics);
    const std::vector<std::string_view> lines = lines_of(text.utf8.view);
    const std::vector<NormGuess> guesses = norms_of(lines, lexicon.get());
    for (std::size_t line = 0; line < lines.size(); ++line) write_guess(guesses[line], lines[line], file);
  }
  file.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
