#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// The written standard of a text: bokmål, nynorsk, or a language that is not Norwegian.
enum class Norm : std::uint8_t { nb, nn, other };

/// "nb", "nn" or "other".
std::string_view name_of(Norm norm);

/// Evidence in thousandths of a logit: of nynorsk against bokmål, and of another language against Norwegian.
/// Whole numbers, so a text's sum is the same in any order.
struct NormScore {
  std::int64_t nynorsk = 0;
  std::int64_t foreign = 0;

  NormScore& operator+=(const NormScore& more) {
    nynorsk += more.nynorsk;
    foreign += more.foreign;
    return *this;
  }
  bool operator==(const NormScore&) const = default;
};

/// What one case-folded form (`folded`, valid UTF-8) says of its text's norm: the sum over the character
/// n-grams of its runs of letters, by two logistic regressions in models/norm.tsv, made by
/// scripts/train_norm. With a lexicon also which norms know the form. Worked out once per distinct form; 0
/// without a letter.
NormScore norm_score_of(std::string_view form, const Lexicon* lexicon);

struct NormGuess {
  Norm norm;
  double
      confidence;  // probability of `norm`, calibrated on sentences; 1/2 where no word tells the norms apart
};

/// The likeliest norm of a text whose forms' scores, worked out with the same lexicon, add up to `sum`.
NormGuess norm_of(const NormScore& sum, const Lexicon* lexicon);

/// Scores texts and keeps the scores of forms already seen. One per thread; `lexicon` may be null and
/// outlives it.
class NormScorer {
 public:
  explicit NormScorer(const Lexicon* lexicon) : lexicon_(lexicon) {}

  /// Sum over the words of `text`, which is valid UTF-8.
  NormScore score(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  const Lexicon* lexicon_;
  std::unordered_map<std::string, NormScore, Hash, std::equal_to<>> seen_;  // by word as written
};

}  // namespace erfar
