#include "pipeline/report/link_measures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/report/calibration_error.h"

namespace erfar {
namespace {

constexpr const char* none = "";  // the answer that no point fits

std::size_t required(const SmallTable& table, std::initializer_list<std::string_view> names) {
  if (const auto column = table.column(names)) return *column;
  const std::string name(*names.begin());
  throw Error(ExitCode::unreadable_input, {table.file, table.header_row},
              {"Kolonnen «{}» mangler.", "Kolonnen «{}» manglar.", "The column \"{}\" is missing."},
              {"Fasiten må ha id og points; resultatet er en fil fra erfar link.",
               "Fasiten må ha id og points; resultatet er ei fil frå erfar link.",
               "Gold must have id and points; the result is a file made by erfar link."},
              {name});
}

double probability(const std::string& cell, const Place& place) {
  double value = -1;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (value >= 0 && value <= 1) return value;
  throw Error(
      ExitCode::unreadable_input, place,
      {"«{}» er ingen sannsynlighet.", "«{}» er ikkje noko sannsyn.", "\"{}\" is no probability."},
      {"Bruk en fil fra erfar link.", "Bruk ei fil frå erfar link.", "Use a file made by erfar link."},
      {cell});
}

/// Which ids stand for the same point.
class Sameness {
 public:
  explicit Sameness(const Codebook& codebook) {
    for (const LearningPoint& point : codebook.points) {
      for (const std::size_t other : point.equivalents) pairs_.emplace(point.id, codebook.points[other].id);
    }
  }
  bool same(const std::string& a, const std::string& b) const { return a == b || pairs_.contains({a, b}); }
  bool fits(const std::string& point, const std::vector<std::string>& gold) const {
    return std::ranges::any_of(gold, [&](const std::string& of_gold) { return same(point, of_gold); });
  }

 private:
  std::set<std::pair<std::string, std::string>> pairs_;
};

/// What the figures need of one comment.
struct Judged {
  bool has_point;
  std::size_t rank = 0;  // of the first right candidate; 0 = none
  double confidence = 0;
  std::size_t given = 0, right = 0, wanted = 0;  // linked candidates, right ones among them, gold's points
  std::string gold_answer, answer;               // the first ones
};

Judged judged(const JudgedComment& comment, const Sameness& sameness) {
  Judged result{.has_point = !comment.gold.empty(), .wanted = comment.gold.size()};
  for (std::size_t i = 0; i < comment.candidates.size(); ++i) {
    const auto& [point, confidence, linked] = comment.candidates[i];
    const bool fits = sameness.fits(point, comment.gold);
    if (fits && result.rank == 0) result.rank = i + 1;
    result.confidence = std::max(result.confidence, confidence);
    result.given += linked;
    result.right += linked && fits;
  }
  result.gold_answer = comment.gold.empty() ? none : comment.gold.front();
  if (!comment.candidates.empty() && comment.candidates.front().linked) {
    const std::string& point = comment.candidates.front().point;
    result.answer = sameness.fits(point, comment.gold) ? result.gold_answer : point;
  }
  return result;
}

using Sample = std::span<const Judged* const>;

double share_within(Sample sample, std::size_t rank) {
  double right = 0, all = 0;
  for (const Judged* comment : sample) {
    all += comment->has_point;
    right += comment->has_point && comment->rank > 0 && comment->rank <= rank;
  }
  return all > 0 ? right / all : 0;
}

double mean_reciprocal_rank(Sample sample) {
  double sum = 0, all = 0;
  for (const Judged* comment : sample) {
    all += comment->has_point;
    if (comment->has_point && comment->rank > 0) sum += 1.0 / static_cast<double>(comment->rank);
  }
  return all > 0 ? sum / all : 0;
}

double none_auc(Sample sample) {
  std::vector<std::pair<double, bool>> sorted;
  for (const Judged* comment : sample) sorted.emplace_back(comment->confidence, comment->has_point);
  std::ranges::sort(sorted);
  double below = 0, wins = 0, with = 0;
  for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
    double with_here = 0, without_here = 0;
    for (end = begin; end < sorted.size() && sorted[end].first == sorted[begin].first; ++end)
      (sorted[end].second ? with_here : without_here) += 1;
    wins += with_here * (below + without_here / 2);
    with += with_here;
    below += without_here;
  }
  return with > 0 && below > 0 ? wins / (with * below) : 0;
}

double f1(double right, double given, double wanted) {
  return given + wanted > 0 ? 2 * right / (given + wanted) : 0;
}

double micro_f1(Sample sample) {
  double right = 0, given = 0, wanted = 0;
  for (const Judged* comment : sample) {
    right += static_cast<double>(comment->right);
    given += static_cast<double>(comment->given);
    wanted += static_cast<double>(comment->wanted);
  }
  return f1(right, given, wanted);
}

/// Observed agreement of first answers, and how often each answer was given by either.
struct Agreement {
  double observed = 0;
  std::map<std::string, std::pair<double, double>> answers;  // by gold, by prediction
};

Agreement agreement(Sample sample) {
  Agreement result;
  for (const Judged* comment : sample) {
    result.observed += comment->gold_answer == comment->answer;
    ++result.answers[comment->gold_answer].first;
    ++result.answers[comment->answer].second;
  }
  return result;
}

double kappa(Sample sample) {
  const auto n = static_cast<double>(sample.size());
  const auto [observed, answers] = agreement(sample);
  double expected = 0;
  for (const auto& [answer, counts] : answers) expected += counts.first * counts.second;
  return n > 0 && expected < n * n ? (observed / n - expected / (n * n)) / (1 - expected / (n * n)) : 0;
}

double alpha(Sample sample) {
  const auto values = 2 * static_cast<double>(sample.size());
  const auto [observed, answers] = agreement(sample);
  double alike = 0;
  for (const auto& [answer, counts] : answers)
    alike += (counts.first + counts.second) * (counts.first + counts.second - 1);
  const double expected = values > 1 ? 1 - alike / (values * (values - 1)) : 0;
  return expected > 0 ? 1 - (1 - 2 * observed / values) / expected : 0;
}

std::vector<Judgement> first_candidates(std::span<const JudgedComment> comments, const Sameness& sameness) {
  std::vector<Judgement> result;
  for (const JudgedComment& comment : comments) {
    if (comment.candidates.empty()) continue;
    const auto& first = comment.candidates.front();
    result.push_back({first.confidence, sameness.fits(first.point, comment.gold)});
  }
  return result;
}

/// Draws respondents, and hands all their comments to the figure.
Figure with_interval(std::span<const Judged> comments, std::span<const std::vector<std::size_t>> respondents,
                     const std::function<double(Sample)>& figure) {
  std::vector<const Judged*> sample;
  for (const Judged& comment : comments) sample.push_back(&comment);
  Figure result{figure(sample), {}};
  if (respondents.empty()) return result;
  result.interval = bootstrap_interval(respondents.size(), [&](std::span<const std::uint32_t> drawn) {
    sample.clear();
    for (const std::uint32_t respondent : drawn) {
      for (const std::size_t comment : respondents[respondent]) sample.push_back(&comments[comment]);
    }
    return figure(sample);
  });
  return result;
}

void count_points(std::span<const JudgedComment> comments, const Sameness& sameness, LinkMeasures& measures) {
  for (const JudgedComment& comment : comments) {
    for (const std::string& point : comment.gold) {
      LinkMeasures::Point& of = measures.points[point];
      ++of.gold;
      of.right += std::ranges::any_of(comment.candidates, [&](const JudgedComment::Candidate& candidate) {
        return candidate.linked && sameness.same(candidate.point, point);
      });
    }
    for (const auto& candidate : comment.candidates) {
      if (!candidate.linked) continue;
      const auto meant = std::ranges::find_if(
          comment.gold, [&](const std::string& point) { return sameness.same(candidate.point, point); });
      ++measures.points[meant == comment.gold.end() ? candidate.point : *meant].linked;
    }
  }
  double sum = 0, known = 0;
  for (auto& [id, point] : measures.points) {
    const auto right = static_cast<double>(point.right);
    point.precision = point.linked > 0 ? right / static_cast<double>(point.linked) : 0;
    point.recall = point.gold > 0 ? right / static_cast<double>(point.gold) : 0;
    point.f1 = f1(right, static_cast<double>(point.linked), static_cast<double>(point.gold));
    if (point.gold == 0) continue;
    sum += point.f1;
    ++known;
  }
  measures.macro_f1 = known > 0 ? sum / known : 0;
}

double rounded(double number) { return std::round(number * 10'000) / 10'000; }

}  // namespace

std::vector<JudgedComment> judged_comments(const SmallTable& gold, const SmallTable& predicted) {
  const std::size_t id = required(gold, {"id"}), points = required(gold, {"points", "point"});
  const auto respondent = gold.column({"respondent"});
  std::vector<JudgedComment> result;
  std::unordered_map<std::string, std::size_t> place;
  for (const auto& row : gold.rows) {
    place.emplace(row[id], result.size());
    JudgedComment& comment = result.emplace_back();
    comment.id = row[id];
    comment.respondent = respondent && !row[*respondent].empty() ? row[*respondent] : row[id];
    comment.gold = listed_ids(row[points]);
  }
  const std::size_t of = required(predicted, {"id"}), rank = required(predicted, {"rank"}),
                    point = required(predicted, {"point"}), confidence = required(predicted, {"confidence"}),
                    linked = required(predicted, {"linked"});
  for (std::size_t i = 0; i < predicted.rows.size(); ++i) {
    const std::vector<std::string>& row = predicted.rows[i];
    const auto found = place.find(row[of]);
    if (found == place.end() || row[rank] == "0") continue;
    result[found->second].candidates.push_back(
        {row[point], probability(row[confidence], predicted.place(i)), row[linked] == "1"});
  }
  return result;
}

LinkMeasures measure_links(std::span<const JudgedComment> comments, const Codebook& codebook) {
  const Sameness sameness(codebook);
  std::vector<Judged> all;
  std::vector<std::vector<std::size_t>> respondents;
  std::unordered_map<std::string, std::size_t> number;
  for (const JudgedComment& comment : comments) {
    const auto [found, fresh] = number.emplace(comment.respondent, respondents.size());
    if (fresh) respondents.emplace_back();
    respondents[found->second].push_back(all.size());
    all.push_back(judged(comment, sameness));
  }
  const auto measured = [&](const std::function<double(Sample)>& figure) {
    return with_interval(all, respondents, figure);
  };
  LinkMeasures result{.comments = comments.size(), .respondents = respondents.size()};
  result.with_point = static_cast<std::size_t>(std::ranges::count_if(all, &Judged::has_point));
  result.accuracy_at_1 = measured([](Sample sample) { return share_within(sample, 1); });
  result.accuracy_at_3 = measured([](Sample sample) { return share_within(sample, 3); });
  result.mean_reciprocal_rank = measured(mean_reciprocal_rank);
  result.none_auc = measured(none_auc);
  result.micro_f1 = measured(micro_f1);
  result.kappa = measured(kappa);
  std::vector<const Judged*> sample;
  for (const Judged& comment : all) sample.push_back(&comment);
  result.alpha = alpha(sample);
  result.calibration_error = calibration_error(first_candidates(comments, sameness));
  count_points(comments, sameness, result);
  return result;
}

std::string json(const LinkMeasures& measures) {
  using Json = nlohmann::ordered_json;
  const auto shown = [](const Figure& figure) {
    return Json{{"value", rounded(figure.value)},
                {"low", rounded(figure.interval.low)},
                {"high", rounded(figure.interval.high)}};
  };
  Json result{{"comments", measures.comments},
              {"with_point", measures.with_point},
              {"respondents", measures.respondents},
              {"accuracy@1", shown(measures.accuracy_at_1)},
              {"accuracy@3", shown(measures.accuracy_at_3)},
              {"mean_reciprocal_rank", shown(measures.mean_reciprocal_rank)},
              {"none_auc", shown(measures.none_auc)},
              {"micro_f1", shown(measures.micro_f1)},
              {"macro_f1", rounded(measures.macro_f1)},
              {"cohens_kappa", shown(measures.kappa)},
              {"krippendorffs_alpha", rounded(measures.alpha)},
              {"calibration_error", rounded(measures.calibration_error)},
              {"points", Json::object()}};
  for (const auto& [id, point] : measures.points) {
    result["points"][id] = {{"gold", point.gold},
                            {"linked", point.linked},
                            {"precision", rounded(point.precision)},
                            {"recall", rounded(point.recall)},
                            {"f1", rounded(point.f1)}};
  }
  return result.dump(2) + "\n";
}

}  // namespace erfar
