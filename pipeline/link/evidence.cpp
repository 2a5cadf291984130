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
  std::vector<Span> spans() const {
    std::vector<Span> spans;
    double reached = 0;
    for (const Earner& earner : earners_) {
      if (reached >= enough * total_) break;
      spans.push_back(earner.span);
      reached += earner.contribution;
    }
    std::ranges::sort(spans);
    return spans;
  }

 private:
  std::vector<Earner> earners_;  // strongest first
  double total_ = 0;
};

/// Joins spans with nothing but a space between them.
std::vector<Span> joined(const std::vector<Span>& spans, std::string_view text) {
  std::vector<Span> result;
  for (const Span span : spans) {
    if (!result.empty() && span.begin == result.back().end + 1 && text[result.back().end] == ' ') {
      result.back().end = span.end;
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace

std::vector<std::vector<Span>> evidence(const LinkModel& model, const TermTable& forms,
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
      if (earned > 0) strongest[c].add({tokens.span(token), earned});
    }
  }
  std::vector<std::vector<Span>> result;
  for (const Strongest& of_candidate : strongest) result.push_back(joined(of_candidate.spans(), text));
  return result;
}

}  // namespace erfar
