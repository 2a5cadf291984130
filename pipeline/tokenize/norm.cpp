#include "pipeline/tokenize/norm.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/models.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

/// How evidence adds up where there is a lexicon: its shares of the n-grams' evidence, and thousandths of a
/// logit per word. Fitted by scripts/fit_norm, which says on what.
namespace with_lexicon {
constexpr double nynorsk_share = 0.776;
constexpr std::int64_t only_nynorsk = 3707;
constexpr std::int64_t only_bokmaal = -389;
constexpr std::int64_t nynorsk_bias = -468;
constexpr double foreign_share = 0.941;
constexpr std::int64_t unknown = 1166;
constexpr std::int64_t known = -281;
constexpr std::int64_t foreign_bias = 2240;
}  // namespace with_lexicon

constexpr std::size_t longest = 5;                        // code points of an n-gram, ^ and $ included
constexpr std::size_t most_forms = std::size_t{1} << 20;  // a scorer's memory is bounded, whatever the input

using Evidence = std::unordered_map<std::string_view, NormScore>;

std::int64_t taken_number(std::string_view& line) {
  const std::size_t tab = line.rfind('\t');
  std::int64_t number = 0;
  const char* const end = line.data() + line.size();
  if (tab == std::string_view::npos || std::from_chars(line.data() + tab + 1, end, number).ptr != end)
    throw std::logic_error("models/norm.tsv: a line without two numbers");
  line = line.substr(0, tab);
  return number;
}

const Evidence& evidence() {
  static const Evidence map = [] {
    const std::vector<std::string_view> lines = list_lines(model(Model::norm));
    Evidence result(lines.size());
    for (std::string_view line : lines) {
      NormScore score;
      score.foreign = taken_number(line);
      score.nynorsk = taken_number(line);
      result.emplace(line, score);
    }
    return result;
  }();
  return map;
}

NormScore evidence_of(std::string_view feature) {
  const auto found = evidence().find(feature);
  return found == evidence().end() ? NormScore{} : found->second;
}

/// Sum over ^letters$ whole and its n-grams; a single ^ or $ is none.
NormScore score_of_letters(std::string_view letters) {
  const std::string word = "^" + std::string(letters) + "$";
  std::vector<std::size_t> begins;  // bytes, and the end
  for (std::size_t at = 0; at < word.size(); at += decode(word, at).bytes) begins.push_back(at);
  begins.push_back(word.size());
  const std::size_t length = begins.size() - 1;
  NormScore sum;
  if (length > longest) sum += evidence_of(word);
  for (std::size_t from = 0; from < length; ++from) {
    const std::size_t first = from == 0 || from + 1 == length ? 2 : 1;
    for (std::size_t size = first; size <= std::min(longest, length - from); ++size)
      sum += evidence_of(std::string_view(word).substr(begins[from], begins[from + size] - begins[from]));
  }
  return sum;
}

double probability(std::int64_t thousandths) {
  return 1 / (1 + std::exp(-static_cast<double>(thousandths) / 1000));
}

std::int64_t share(double share, std::int64_t thousandths) {
  return std::llround(share * static_cast<double>(thousandths));
}

NormScore weighed_with_lexicon(const NormScore& n_grams, unsigned norms) {
  using namespace with_lexicon;
  NormScore score{share(nynorsk_share, n_grams.nynorsk), share(foreign_share, n_grams.foreign)};
  score.foreign += norms == 0 ? unknown : known;
  if (norms == Norms::nn) score.nynorsk += only_nynorsk;
  if (norms == Norms::nb) score.nynorsk += only_bokmaal;
  return score;
}

NormScore bias(const Lexicon* lexicon) {
  using namespace with_lexicon;
  const NormScore of_n_grams = evidence_of("^$");
  if (lexicon == nullptr) return of_n_grams;
  return {share(nynorsk_share, of_n_grams.nynorsk) + nynorsk_bias,
          share(foreign_share, of_n_grams.foreign) + foreign_bias};
}

}  // namespace

std::string_view name_of(Norm norm) { return norm == Norm::nb ? "nb" : norm == Norm::nn ? "nn" : "other"; }

NormScore norm_score_of(std::string_view form, const Lexicon* lexicon) {
  NormScore sum;
  bool has_letter = false;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t begin = at;
    CodePoint point = decode(form, at);
    while (at < form.size() && is_letter(point.value)) {
      at += point.bytes;
      if (at < form.size()) point = decode(form, at);
    }
    if (at > begin) {
      sum += score_of_letters(form.substr(begin, at - begin));
      has_letter = true;
    } else {
      at += point.bytes;
    }
  }
  if (lexicon == nullptr || !has_letter) return sum;
  return weighed_with_lexicon(sum, lexicon->norms_knowing(form));
}

NormGuess norm_of(const NormScore& sum, const Lexicon* lexicon) {
  NormScore all = sum;
  all += bias(lexicon);
  const double foreign = probability(all.foreign);
  const double nynorsk = (1 - foreign) * probability(all.nynorsk);
  const double bokmaal = (1 - foreign) * probability(-all.nynorsk);
  if (bokmaal >= nynorsk && bokmaal >= foreign) return {Norm::nb, bokmaal};
  if (nynorsk >= foreign) return {Norm::nn, nynorsk};
  return {Norm::other, foreign};
}

NormScore NormScorer::score(std::string_view text) {
  if (seen_.size() > most_forms) seen_.clear();
  TokenBatch tokens;
  tokenize(text, tokens);
  NormScore sum;
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    if (tokens.kinds[token] != TokenKind::word) continue;
    const std::string_view word = tokens.in(text, token);
    auto found = seen_.find(word);
    if (found == seen_.end()) found = seen_.emplace(word, norm_score_of(folded(word), lexicon_)).first;
    sum += found->second;
  }
  return sum;
}

}  // namespace erfar
