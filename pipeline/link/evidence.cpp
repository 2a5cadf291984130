#include "pipeline/link/evidence.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/tokenize.h"

namespace erfar {
namespace {

constexpr double enough = 0.6;  // share of the score that the evidence has to make up
constexpr std::size_t most_tokens = 8;

struct Earner {
  Span span;
  std::size_t place;  // of its form in the document's row
  float contribution;
};

/// A document's forms in byte order, each with its place in the document's row.
class Places {
 public:
  Places(const TermTable& forms, DocumentTermRows::Row row) {
    for (std::size_t place = 0; place < row.size(); ++place)
      sorted_.emplace_back(forms[row.terms[place]], place);
    std::ranges::sort(sorted_);
  }
  std::optional<std::size_t> of(std::string_view form) const {
    const auto found = std::ranges::lower_bound(sorted_, form, {}, &Place::first);
    if (found == sorted_.end() || found->first != form) return std::nullopt;
    return found->second;
  }

 private:
  using Place = std::pair<std::string_view, std::size_t>;
  std::vector<Place> sorted_;
};

/// The tokens that earned one candidate most. No more are kept than can count: a text may have millions.
class Strongest {
 public:
  /// Tokens come in the text's order; of equals the first is the stronger.
  void add(const Earner& earner) {
    total_ += earner.contribution;
    if (earners_.size() == most_tokens && earner.contribution <= earners_.back().contribution) return;
    const auto place =
        std::ranges::upper_bound(earners_, earner.contribution, std::greater{}, &Earner::contribution);
    earners_.insert(place, earner);
    if (earners_.size() > most_tokens) earners_.pop_back();
  }

  /// As few of them as make up enough of the score, in the text's order.
  std::vector<Earner> enough_for_score() const {
    double reached = 0;
    std::vector<Earner> result;
    for (const Earner& earner : earners_) {
      if (reached >= enough * total_) break;
      result.push_back(earner);
      reached += earner.contribution;
    }
    std::ranges::sort(result, {}, &Earner::span);
    return result;
  }

 private:
  std::vector<Earner> earners_;  // strongest first
  double total_ = 0;
};

/// Joins runs with nothing but a space between them.
void append(const Evidence& next, std::string_view text, std::vector<Evidence>& runs) {
  if (!runs.empty() && next.span.begin == runs.back().span.end + 1 && text[runs.back().span.end] == ' ') {
    runs.back().span.end = next.span.end;
    runs.back().reason = std::min(runs.back().reason, next.reason);
  } else {
    runs.push_back(next);
  }
}

}  // namespace

std::vector<std::vector<Evidence>> evidence(const LinkModel& model, const TermTable& forms,
                                            DocumentTermRows::Row row, std::string_view text,
                                            std::span<const Candidate> candidates) {
  DocumentFeatures features;
  count_features(model, row, features);
  std::vector<std::vector<float>> contributions(row.size());
  TokenBatch tokens;
  tokenize(text, tokens);
  const Places places(forms, row);
  std::vector<Strongest> strongest(candidates.size());
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    if (tokens.kinds[token] == TokenKind::other) continue;
    const auto place = places.of(folded(tokens.in(text, token)));
    if (!place) continue;
    if (contributions[*place].empty())
      contribution(model, features, row.terms[*place], contributions[*place]);
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      const float earned = contributions[*place][index_of(candidates[c].point)];
      if (earned > 0) strongest[c].add({tokens.span(token), *place, earned});
    }
  }
  std::vector<std::vector<Evidence>> result(candidates.size());
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    for (const Earner& earner : strongest[c].enough_for_score()) {
      const Reason why = reason(model, forms, row.terms[earner.place], candidates[c].point);
      append({earner.span, why}, text, result[c]);
    }
  }
  return result;
}

}  // namespace erfar
