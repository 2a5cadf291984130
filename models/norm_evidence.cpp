// What scripts/fit_norm fits: norm_evidence LEXICON < lines. Per line the n-grams' evidence of nynorsk and of
// a foreign language, and how many words only nynorsk, only bokmål, both and neither of the norms know.
#include <array>
#include <iostream>
#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/norm.h"
#include "pipeline/tokenize/tokenize.h"

int main(int count, char** words) {
  using namespace erfar;
  if (count != 2) return 2;
  const Lexicon lexicon(map_file(words[1]), words[1]);
  NormScorer scorer(nullptr);
  TokenBatch tokens;
  for (std::string line; std::getline(std::cin, line);) {
    const NormScore score = scorer.score(line);
    std::array<int, 4> known_to{};  // by bits of Norms
    tokenize(line, tokens);
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      if (tokens.kinds[token] != TokenKind::word) continue;
      ++known_to[lexicon.norms_knowing(folded(tokens.in(line, token)))];
    }
    std::cout << score.nynorsk << '\t' << score.foreign << '\t' << known_to[Norms::nn] << '\t'
              << known_to[Norms::nb] << '\t' << known_to[Norms::nb | Norms::nn] << '\t' << known_to[0]
              << '\n';
  }
}
