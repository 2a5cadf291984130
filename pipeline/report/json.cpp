#include "pipeline/report/json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

using Json = nlohmann::ordered_json;

/// Six decimals: enough for every share, and the same digits on every machine.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

Json of(const Count& count) { return count ? Json(*count) : Json(nullptr); }

Json of(const std::optional<Share>& share) {
  if (!share) return nullptr;
  return {{"value", rounded(share->value)}, {"low", rounded(share->low)}, {"high", rounded(share->high)}};
}

Json of(const Quote& quote) {
  Json evidence = Json::array();
  for (const Span span : quote.evidence) {
    const std::string_view text = quote.text;
    evidence.push_back({code_points(text.substr(0, span.begin)), code_points(text.substr(0, span.end))});
  }
  Json reasons = Json::array();
  for (const Reason reason : quote.reasons) reasons.push_back(name_of(reason));
  return {{"document", quote.document}, {"text", quote.text}, {"evidence", evidence}, {"why", reasons},
          {"question", quote.question}, {"wave", quote.wave}, {"role", quote.role}};
}

Json of(const std::vector<Quote>& quotes) {
  Json result = Json::array();
  for (const Quote& quote : quotes) result.push_back(of(quote));
  return result;
}

Json of(const std::vector<BorderQuote>& border) {
  Json result = Json::array();
  for (const auto& [quote, second_theme] : border) {
    result.push_back(of(quote));
    result.back()["second_theme"] = second_theme;
  }
  return result;
}

Json of(const std::vector<Split>& splits) {
  Json result = Json::array();
  for (const Split& split : splits) {
    Json parts = Json::array();
    for (const Split::Part& part : split.parts) {
      parts.push_back({{"value", part.value},
                       {"respondents", of(part.respondents)},
                       {"of", of(part.of)},
                       {"share", part.share ? Json(rounded(part.share->value)) : Json(nullptr)}});
    }
    result.push_back({{"column", split.column}, {"parts", parts}});
  }
  return result;
}

Json of(const PointSummary& point) {
  return {{"id", point.id},
          {"section_title", point.section_title},
          {"text", point.text},
          {"supported", point.supported},
          {"respondents", of(point.respondents)},
          {"comments", of(point.comments)},
          {"share", of(point.share)},
          {"splits", of(point.splits)},
          {"quotes", of(point.quotes)},
          {"contrasting", of(point.contrasting)}};
}

Json of(const std::optional<ThemeChange>& change) {
  if (!change) return nullptr;
  return {{"share_before", of(change->share_before)},
          {"difference", rounded(change->difference)},
          {"probability", rounded(change->probability)},
          {"is_drift", change->is_drift}};
}

Json of(const ThemeSummary& theme) {
  return {{"id", theme.id},
          {"name", theme.name},
          {"part_of", theme.part_of ? Json(*theme.part_of) : Json()},
          {"is_new", theme.is_new},
          {"stability", theme.stability ? Json(rounded(*theme.stability)) : Json()},
          {"change", of(theme.change)},
          {"keywords", theme.keywords},
          {"phrases", theme.phrases},
          {"changed_words", theme.changed_words},
          {"comments", of(theme.comments)},
          {"respondents", of(theme.respondents)},
          {"share", of(theme.share)},
          {"quotes", of(theme.quotes)},
          {"border", of(theme.border)},
          {"without_point", of(theme.without_point)},
          {"x", rounded(theme.x)},
          {"y", rounded(theme.y)}};
}

}  // namespace

std::string json(const Summary& summary) {
  Json result{{"documents", summary.documents},
              {"respondents", summary.respondents},
              {"documents_linked", summary.documents_linked},
              {"documents_without_point", summary.documents_without_point},
              {"points_unsupported", summary.points_unsupported},
              {"minimum_count", summary.minimum_count},
              {"rows_repaired", summary.rows_repaired},
              {"rows_skipped", summary.rows_skipped},
              {"sources", summary.sources},
              {"wave", summary.wave},
              {"wave_before", summary.wave_before},
              {"codebook", summary.codebook},
              {"reliability", Json::array()},
              {"without_theme",
               {{"too_short", summary.too_short},
                {"nothing_shared", summary.nothing_shared},
                {"between_two", summary.between_two}}},
              {"tried_numbers_of_themes", Json::array()},
              {"points", Json::array()},
              {"themes", Json::array()}};
  for (const auto& [themes, stability, separation] : summary.tried) {
    result["tried_numbers_of_themes"].push_back(
        {{"themes", themes}, {"stability", rounded(stability)}, {"separation", rounded(separation)}});
  }
  for (const auto& [judgements, confidence, right] : summary.reliability) {
    result["reliability"].push_back(
        {{"comments", judgements}, {"confidence", rounded(confidence)}, {"right", rounded(right)}});
  }
  for (const PointSummary& point : summary.points) result["points"].push_back(of(point));
  for (const ThemeSummary& theme : summary.themes) result["themes"].push_back(of(theme));
  if (summary.weighting) {
    result["weighted_by"] = summary.weighting->column;
    const auto& effective = summary.weighting->effective_respondents;
    result["effective_respondents"] = effective ? Json(rounded(*effective)) : Json();
    for (Json& theme : result["themes"]) {
      if (!theme["change"].is_null()) theme["change"]["weighted"] = false;
    }
  }
  return result.dump(2) + "\n";
}

std::string themes_json(const Summary& summary) {
  Json result = Json::array();
  for (const ThemeSummary& theme : summary.themes) result.push_back(of(theme));
  return result.dump(2) + "\n";
}

}  // namespace erfar
