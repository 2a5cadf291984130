#include "pipeline/report/theme_measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <unordered_map>

#include "pipeline/base/error.h"
#include "pipeline/base/group_agreement.h"
#include "pipeline/base/interrupt.h"

namespace erfar {
namespace {

using Numbers = std::vector<std::uint32_t>;  // of groups, or of documents

std::size_t required(const SmallTable& table, std::initializer_list<std::string_view> names) {
  if (const auto column = table.column(names)) return *column;
  throw Error(ExitCode::unreadable_input, {table.file, table.header_row},
              {"Kolonnen «{}» mangler.", "Kolonnen «{}» manglar.", "The column \"{}\" is missing."},
              {"Fasiten må ha id og theme; resultatet er en fil fra erfar themes.",
               "Fasiten må ha id og theme; resultatet er ei fil frå erfar themes.",
               "Gold must have id and theme; the result is a file made by erfar themes."},
              {std::string(*names.begin())});
}

Error no_common_id(const SmallTable& predicted) {
  return {ExitCode::unreadable_input,
          {predicted.file},
          {"Filen har ingen id felles med fasiten.", "Fila har ingen id felles med fasiten.",
           "The file has no id in common with gold."},
          {"Se om begge er av samme undersøkelse.", "Sjå om begge er av same undersøking.",
           "See whether both are of one survey."}};
}

/// A figure of all documents, and its 95 % interval by the jackknife that leaves out one group of respondents
/// at a time (Efron & Tibshirani 1993, chapter 11). The bootstrap would not do: documents drawn twice agree
/// with themselves.
Figure with_interval(const GroupedDocuments& documents, const std::function<double(const Numbers&)>& figure) {
  constexpr std::size_t most_groups = 200;
  constexpr double normal_quantile = 1.959964;
  std::unordered_map<std::string_view, std::size_t> number;
  std::vector<std::size_t> respondent_of;
  for (const std::string& respondent : documents.respondents)
    respondent_of.push_back(number.emplace(respondent, number.size()).first->second);
  const std::size_t groups = std::min(number.size(), most_groups);
  Numbers all(documents.gold.size());
  std::iota(all.begin(), all.end(), 0U);
  const double value = figure(all);
  if (groups < 2) return {value, {value, value}};
  std::vector<double> without(groups);
  for (std::size_t group = 0; group < groups; ++group) {
    throw_if_interrupted();
    Numbers kept;
    std::ranges::copy_if(all, std::back_inserter(kept),
                         [&](std::uint32_t i) { return respondent_of[i] % groups != group; });
    without[group] = figure(kept);
  }
  const auto n = static_cast<double>(groups);
  const double mean = std::accumulate(without.begin(), without.end(), 0.0) / n;
  double squares = 0;
  for (const double one : without) squares += (one - mean) * (one - mean);
  const double reach = normal_quantile * std::sqrt((n - 1) / n * squares);
  return {value, {std::max(std::min(0.0, value), value - reach), std::min(1.0, value + reach)}};
}

Numbers picked(const Numbers& groups, const Numbers& documents) {
  Numbers result;
  for (const std::uint32_t document : documents) result.push_back(groups[document]);
  return result;
}

std::size_t distinct(Numbers groups) {
  std::ranges::sort(groups);
  return static_cast<std::size_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
}

double rounded(double number) { return std::round(number * 10000) / 10000; }

}  // namespace

GroupedDocuments grouped_documents(const SmallTable& gold, const SmallTable& predicted) {
  const std::size_t id = required(gold, {"id"}), theme = required(gold, {"theme"});
  const std::size_t of = required(predicted, {"id"}), found_theme = required(predicted, {"theme"});
  const auto respondent = gold.column({"respondent"}), norm = gold.column({"language", "norm"});
  std::map<std::string, std::uint32_t> gold_number, predicted_number, norm_number;
  const auto number = [](std::map<std::string, std::uint32_t>& numbers, const std::string& name) {
    return numbers.emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
  };
  std::unordered_map<std::string, std::string> theme_of;
  for (const auto& row : predicted.rows) theme_of.emplace(row[of], row[found_theme]);
  if (!gold.rows.empty() &&
      std::ranges::none_of(gold.rows, [&](const auto& row) { return theme_of.contains(row[id]); }))
    throw no_common_id(predicted);
  GroupedDocuments result;
  for (const auto& row : gold.rows) {
    const auto found = theme_of.find(row[id]);
    const std::string in_theme = found == theme_of.end() ? std::string() : found->second;
    result.without_theme += in_theme.empty();
    result.respondents.push_back(respondent && !row[*respondent].empty() ? row[*respondent] : row[id]);
    result.gold.push_back(number(gold_number, row[theme]));
    result.predicted.push_back(number(predicted_number, in_theme));
    if (norm) result.norm.push_back(number(norm_number, row[*norm]));
  }
  return result;
}

ThemeMeasures measure_themes(const GroupedDocuments& documents) {
  ThemeMeasures result{.documents = documents.gold.size(),
                       .respondents = 0,
                       .gold_themes = distinct(documents.gold),
                       .themes = distinct(documents.predicted) - (documents.without_theme > 0)};
  std::vector<std::string> people = documents.respondents;
  std::ranges::sort(people);
  result.respondents = static_cast<std::size_t>(std::unique(people.begin(), people.end()) - people.begin());
  if (documents.gold.empty()) return result;
  const auto& [respondents, gold, predicted, norm, without_theme] = documents;
  const auto measured = [&](auto figure, const Numbers& a, const Numbers& b) {
    return with_interval(documents, [&](const Numbers& of) { return figure(picked(a, of), picked(b, of)); });
  };
  result.v_measure = measured(normalised_mutual_information, gold, predicted);
  result.adjusted_rand = measured(adjusted_rand, gold, predicted);
  result.purity = measured(purity, gold, predicted);
  result.has_norm = !norm.empty();
  if (result.has_norm) result.information_of_norm = measured(normalised_mutual_information, norm, predicted);
  result.without_theme = static_cast<double>(without_theme) / static_cast<double>(gold.size());
  return result;
}

std::string json(const ThemeMeasures& measures) {
  using Json = nlohmann::ordered_json;
  const auto of = [](const Figure& figure) {
    return Json{{"value", rounded(figure.value)},
                {"low", rounded(figure.interval.low)},
                {"high", rounded(figure.interval.high)}};
  };
  return Json{{"documents", measures.documents},
              {"respondents", measures.respondents},
              {"gold_themes", measures.gold_themes},
              {"themes", measures.themes},
              {"v_measure", of(measures.v_measure)},
              {"adjusted_rand", of(measures.adjusted_rand)},
              {"purity", of(measures.purity)},
              {"information_of_norm", measures.has_norm ? of(measures.information_of_norm) : Json()},
              {"without_theme", rounded(measures.without_theme)}}
             .dump(2) +
         "\n";
}

}  // namespace erfar
