#include "pipeline/link/evidence.h"

#include <algorithm>
#include <array>

namespace erfar {
namespace {

constexpr double enough = 0.6;  // share of the score that the evidence has to make up
constexpr std::size_t most_tokens = 8;

struct Earner {
  Span span;
  std::uint32_t place;  // of its form in the document's row
  float contribution;
};

/// The tokens that earned a candidate most. No more are kept than can count: a text may have millions.
class Strongest {
 public:
  /// Tokens come in the text's order; of equals the first is the stronger.
  void add(const Earner& earner) {
    total_ += earner.contribution;
    if (size_ == most_tokens && earner.contribution <= earners_[size_ - 1].contribution) return;
    if (size_ < most_tokens) ++size_;
    std::size_t at = size_ - 1;
    for (; at > 0 && earners_[at - 1].contribution < earner.contribution; --at)
      earners_[at] = earners_[at - 1];
    earners_[at] = earner;
  }

  /// As few of them as make up enough of the score, in the text's order.
  std::span<const Earner> enough_for_score() {
    double reached = 0;
    std::size_t count = 0;
    while (count < size_ && reached < enough * total_) reached += earners_[count++].contribution;
    const std::span<Earner> result(earners_.data(), count);
    std::ranges::sort(result, {}, &Earner::span);
    return result;
  }

 private:
  std::array<Earner, most_tokens> earners_;  // strongest first
  std::size_t size_ = 0;
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

std::span<const std::vector<Evidence>> EvidenceFinder::of(DocumentTermRows::Row row, std::string_view text,
                                                          std::span<const Candidate> candidates) {
  find_places(text);
  find_contributions(row, candidates);
  if (found_.size() < candidates.size()) found_.resize(candidates.size());
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    find_evidence(row, text, candidates[c], std::span(contributions_).subspan(c * row.size(), row.size()),
                  found_[c]);
  }
  return std::span(found_).first(candidates.size());
}

void EvidenceFinder::find_places(std::string_view text) {
  ++document_;
  std::uint32_t next_place = 0;
  places_.clear();
  reader_.read(text, [&](std::uint32_t /*form*/, LastMet& last) {
    if (last.document != document_) last = {document_, next_place++};
    places_.push_back(last.place);
  });
  const TokenBatch& tokens = reader_.tokens();
  words_.clear();
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    if (tokens.kinds[token] != TokenKind::other) words_.push_back(tokens.span(token));
  }
}

void EvidenceFinder::find_contributions(DocumentTermRows::Row row, std::span<const Candidate> candidates) {
  count_features(*model_, row, features_);
  contributions_.resize(candidates.size() * row.size());
  for (std::size_t place = 0; place < row.size(); ++place) {
    contribution(*model_, features_, row.terms[place], earned_);
    for (std::size_t c = 0; c < candidates.size(); ++c)
      contributions_[c * row.size() + place] = earned_.points[index_of(candidates[c].point)];
  }
}

void EvidenceFinder::find_evidence(DocumentTermRows::Row row, std::string_view text,
                                   const Candidate& candidate, std::span<const float> contributions,
                                   std::vector<Evidence>& found) const {
  Strongest strongest;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    const float earned = contributions[places_[word]];
    if (earned > 0) strongest.add({words_[word], places_[word], earned});
  }
  found.clear();
  for (const Earner& earner : strongest.enough_for_score())
    append({earner.span, reason(*model_, row.terms[earner.place], candidate.point)}, text, found);
}

std::vector<std::vector<Evidence>> evidence(const LinkModel& model, DocumentTermRows::Row row,
                                            std::string_view text, std::span<const Candidate> candidates) {
  EvidenceFinder finder(model);
  const auto found = finder.of(row, text, candidates);
  return {found.begin(), found.end()};
}

}  // namespace erfar
