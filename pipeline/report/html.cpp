#include "pipeline/report/html.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string_view>

#include "pipeline/base/embedded.h"
#include "pipeline/cluster/number_of_themes.h"
#include "pipeline/report/content_policy.h"
#include "pipeline/report/html_parts.h"
#include "pipeline/report/marked_text.h"
#include "pipeline/report/theme_map.h"
#include "pipeline/report/wording.h"

ERFAR_EMBEDDED(report_page, "pipeline/report/page/report.tpl.html")
ERFAR_EMBEDDED(report_numbers, "pipeline/report/page/numbers.tpl.html")
ERFAR_EMBEDDED(report_quotes, "pipeline/report/page/quotes.tpl.html")
ERFAR_EMBEDDED(report_quote, "pipeline/report/page/quote.tpl.html")
ERFAR_EMBEDDED(report_script, "pipeline/report/page/report.js")

namespace erfar {
namespace {

using ctemplate::TemplateDictionary;

constexpr std::size_t quotes_in_sight = 2;  // the rest are folded away

/// The reasons, each once.
std::string why(std::vector<Reason> reasons, Language language) {
  std::ranges::sort(reasons);
  reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
  std::string result;
  for (const Reason reason : reasons)
    (result += result.empty() ? "" : ", ") += wording::reasons[static_cast<std::size_t>(reason)].in(language);
  return result;
}

TemplateDictionary& include(TemplateDictionary& page, const char* name, const char* file) {
  TemplateDictionary& included = *page.AddIncludeDictionary(name);
  included.SetFilename(file);
  return included;
}

// --- quotes ---

void show_quote(TemplateDictionary& place, const Quote& quote, const Voice& voice) {
  TemplateDictionary& page = include(place, "QUOTE", "quote");
  for (const TextPiece& piece : marked_text(quote.text, quote.evidence))
    section(section(page, "PIECE"), piece.marked ? "MARKED" : "PLAIN")
        .SetValue("TEXT", std::string(piece.text));
  show(page, "QUESTION", quote.question);
  show(page, "ROLE", quote.role);
  show(page, "WAVE", quote.wave);
  show(page, "WHY", why(quote.reasons, voice.language));
  page.SetValue("DOCUMENT", quote.document);
}

/// Behind a masked number stands one quote whatever the number is, so that quotes cannot be counted.
void show_quotes(TemplateDictionary& card, std::span<const Quote> quotes, std::span<const Quote> contrasting,
                 bool masked, const Voice& voice) {
  TemplateDictionary& page = include(card, "QUOTES", "quotes");
  if (masked) {
    show(page, "WITHHELD", voice.say(wording::quotes_withheld, {}));
    quotes = quotes.first(std::min<std::size_t>(1, quotes.size()));
  }
  if (quotes.empty() && !masked) page.ShowSection("NONE");
  const std::size_t in_sight = std::min(quotes.size(), quotes_in_sight);
  for (const Quote& quote : quotes.first(in_sight)) show_quote(section(page, "FIRST"), quote, voice);
  if (!contrasting.empty()) {
    TemplateDictionary& against = section(page, "CONTRASTING");
    for (const Quote& quote : contrasting) show_quote(section(against, "AGAINST"), quote, voice);
  }
  if (in_sight == quotes.size()) return;
  TemplateDictionary& more = section(page, "MORE");
  more.SetValue("LABEL", voice.say(wording::more_quotes, {voice.number(quotes.size() - in_sight)}));
  for (const Quote& quote : quotes.subspan(in_sight)) show_quote(section(more, "REST"), quote, voice);
}

// --- numbers ---

std::string bar_place(double share) { return coordinate(std::clamp(share, 0.0, 1.0) * 100); }

/// Fills the numbers of a point or a theme. A masked one says nothing that its number could be worked out
/// from.
template <class Card>
void show_card(TemplateDictionary& card, const Card& counted, std::span<const Quote> contrasting,
               const Voice& voice) {
  const bool masked = !counted.respondents || !counted.comments;
  TemplateDictionary& page = include(card, "NUMBERS", "numbers");
  page.SetValue("RESPONDENTS", voice.number(counted.respondents));
  page.SetValue("COMMENTS", voice.number(counted.comments));
  if (!counted.respondents) page.ShowSection("FEW_RESPONDENTS");
  if (!counted.comments) page.ShowSection("FEW_COMMENTS");
  if (counted.share && counted.respondents) {
    const Share& share = *counted.share;
    TemplateDictionary& shown_share = section(page, "SHARE");
    shown_share.SetValue("VALUE", voice.share(share.value));
    shown_share.SetValue("INTERVAL",
                         voice.say(wording::between, {voice.share(share.low), voice.share(share.high)}));
    shown_share.SetValue("AT", bar_place(share.value));
    shown_share.SetValue("LOW", bar_place(share.low));
    shown_share.SetValue("HIGH", bar_place(share.high));
  } else {
    page.ShowSection("NO_SHARE");
  }
  show_quotes(card, counted.quotes, contrasting, masked, voice);
}

void show_split(TemplateDictionary& place, const PointSummary& point, const Split& split,
                const Voice& voice) {
  TemplateDictionary& page = section(place, "SPLIT");
  const std::string column = column_name(split.column, voice.language);
  page.SetValue("LABEL", voice.say(wording::split_by, {column}));
  page.SetValue("CAPTION", point.id + ". " + voice.say(wording::split_by, {column}));
  page.SetValue("COLUMN", column);
  for (const Split::Part& part : split.parts) {
    TemplateDictionary& row = section(page, "ROW");
    row.SetValue("VALUE", part.value);
    const std::string respondents = voice.number(part.respondents);
    row.SetValue("RESPONDENTS", part.respondents && part.of
                                    ? voice.say(wording::out_of, {respondents, voice.number(part.of)})
                                    : respondents);
    if (part.share && part.respondents && part.of) {
      TemplateDictionary& share = section(row, "HAS_SHARE");
      share.SetValue("SHARE", voice.share(part.share->value));
      share.SetValue("AT", bar_place(part.share->value));
    } else {
      row.ShowSection("NO_SHARE");
    }
  }
}

// --- points ---

/// Masked points sort together, above those without support and under all others.
std::string support(const PointSummary& point) {
  return point.respondents ? std::to_string(*point.respondents) : "0.5";
}

void show_points(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  const auto supported =
      static_cast<std::size_t>(std::ranges::count(summary.points, true, &PointSummary::supported));
  if (!summary.points.empty()) page.ShowSection("HAS_POINTS");
  if (supported > 0) section(page, "HAS_SUPPORTED").SetValue("NUMBER", voice.number(supported));
  if (supported < summary.points.size())
    section(page, "HAS_UNSUPPORTED").SetValue("NUMBER", voice.number(summary.points.size() - supported));
  std::size_t order = 0;
  for (const PointSummary& point : summary.points) {
    TemplateDictionary& card = section(page, point.supported ? "POINT" : "UNSUPPORTED");
    card.SetValue("ORDER", std::to_string(++order));
    card.SetValue("ID", point.id);
    card.SetValue("SECTION", point.section_title);
    card.SetValue("TEXT", point.text);
    if (!point.supported) continue;
    card.SetValue("SUPPORT", support(point));
    show_card(card, point, point.contrasting, voice);
    if (point.splits.empty()) continue;
    TemplateDictionary& splits = section(card, "SPLITS");
    for (const Split& split : point.splits) show_split(splits, point, split, voice);
  }
}

void show_reliability(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  if (summary.reliability.empty()) return;
  TemplateDictionary& plot = section(page, "HAS_RELIABILITY");
  for (const auto& [judgements, confidence, right] : summary.reliability) {
    if (judgements == 0) continue;
    TemplateDictionary& bin = section(plot, "BIN");
    bin.SetValue("X", coordinate(100 * confidence));
    bin.SetValue("IDEAL_Y", coordinate(100 - 100 * confidence));
    bin.SetValue("Y", coordinate(100 - 100 * right));
    bin.SetValue("RADIUS", coordinate(std::clamp(std::sqrt(static_cast<double>(judgements)) / 2, 0.8, 5.0)));
    bin.SetValue("CONFIDENCE", voice.share(confidence));
    bin.SetValue("RIGHT", voice.share(right));
    bin.SetValue("COMMENTS", voice.number(judgements));
  }
}

// --- themes ---

std::string change_of(const ThemeSummary& theme, const Summary& summary, const Voice& voice) {
  if (theme.is_new) return voice.say(wording::theme_is_new, {});
  if (!theme.change) return "";
  const Text& text = !theme.change->is_drift        ? wording::theme_stays
                     : theme.change->difference > 0 ? wording::theme_grows
                                                    : wording::theme_fades;
  const std::string said =
      voice.say(text, {summary.wave_before, voice.share(theme.change->share_before.value),
                       voice.share(theme.change->share_now.value)});
  return summary.weighting ? voice.say(wording::unweighted_change, {said}) : said;
}

void show_circle(TemplateDictionary& page, const ThemeSummary& theme, const ThemeCircle& circle,
                 const Voice& voice) {
  TemplateDictionary& drawn = section(page, "CIRCLE");
  const std::string first = title_of(theme.name, theme.keywords);
  const std::string number = std::to_string(theme.id);
  drawn.SetValue("ID", number);
  drawn.SetValue("THEME", voice.say(wording::theme_name, {number}));
  drawn.SetValue("NAME", voice.say(wording::theme_circle, {number, first, voice.number(theme.comments)}));
  drawn.SetValue("KEYWORDS", first);
  drawn.SetValue("COMMENTS", voice.number(theme.comments));
  drawn.SetValue("X", coordinate(circle.x));
  drawn.SetValue("Y", coordinate(circle.y));
  drawn.SetValue("NUMBER_Y", coordinate(circle.y + 5));  // the baseline that puts a digit in the middle
  drawn.SetValue("RADIUS", coordinate(circle.radius));
  if (!theme.comments) drawn.ShowSection("DASHED");
  if (!circle.label) return;
  TemplateDictionary& label = section(drawn, "KEYWORD");
  label.SetValue("KEYWORD",
                 theme.name.empty() && !theme.keywords.empty() ? theme.keywords.front() : theme.name);
  label.SetValue("LABEL_X", coordinate(circle.label->x));
  label.SetValue("LABEL_Y", coordinate(circle.label->y));
  label.SetValue("ANCHOR", circle.label->anchor);
}

void show_uncovered(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  const auto number = std::ranges::count(summary.themes, true, &ThemeSummary::is_uncovered);
  if (number == 0) return;
  TemplateDictionary& list = section(page, "HAS_UNCOVERED");
  list.SetValue("NUMBER", voice.number(static_cast<std::size_t>(number)));
  for (const ThemeSummary& theme : summary.themes) {
    if (!theme.is_uncovered) continue;
    TemplateDictionary& row = section(list, "UNCOVERED");
    row.SetValue("ID", std::to_string(theme.id));
    row.SetValue("NAME", voice.say(wording::theme_name, {std::to_string(theme.id)}));
    row.SetValue("KEYWORDS", title_of(theme.name, theme.keywords));
    row.SetValue("COUNT", voice.say(wording::without_point_of,
                                    {voice.number(theme.without_point), voice.number(theme.comments)}));
  }
}

void show_tried(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  if (summary.tried.size() < 2) return;
  const double best = fitness(*std::ranges::max_element(summary.tried, {}, fitness));
  const std::size_t chosen = best_number(summary.tried);
  TemplateDictionary& plot = section(page, "HAS_TRIED");
  for (std::size_t i = 0; i < summary.tried.size(); ++i) {
    const TriedNumber& one = summary.tried[i];
    const double height = best > 0 ? fitness(one) / best : 0;
    TemplateDictionary& tried = section(plot, "TRIED");
    tried.SetValue(
        "X", coordinate(5 + 90 * static_cast<double>(i) / static_cast<double>(summary.tried.size() - 1)));
    tried.SetValue("Y", coordinate(100 - 95 * height));
    tried.SetValue("THEMES", voice.number(one.themes));
    tried.SetValue("STABILITY", voice.share(one.stability));
    tried.SetValue("SEPARATION", voice.share(one.separation));
    tried.SetValue("PRODUCT", voice.share(fitness(one)));
    tried.ShowSection(one.themes == chosen ? "CHOSEN" : "OTHER");
  }
}

/// Themes that a person merged into others are not shown, so a theme's number is not its place.
void show_border(TemplateDictionary& card, const ThemeSummary& theme, const Summary& summary,
                 const Voice& voice) {
  for (const auto& [quote, second_theme] : theme.border) {
    const auto second = std::ranges::find(summary.themes, second_theme, &ThemeSummary::id);
    if (second == summary.themes.end()) continue;
    TemplateDictionary& border = section(card, "BORDER");
    border.SetValue("LABEL", voice.say(wording::on_the_border, {title_of(second->name, second->keywords)}));
    show_quote(border, quote, voice);
  }
}

void show_themes(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  if (summary.themes.empty()) return;
  show_tried(page, summary, voice);
  if (summary.too_short + summary.nothing_shared + summary.between_two > 0) {
    show(page, "WITHOUT_THEME",
         voice.say(wording::without_theme,
                   {voice.number(summary.too_short), voice.number(summary.nothing_shared),
                    voice.number(summary.between_two)}));
  }
  section(page, "HAS_THEMES").SetValue("NUMBER", voice.number(summary.themes.size()));
  page.SetValue("MAP_WIDTH", coordinate(theme_map_width));
  page.SetValue("MAP_HEIGHT", coordinate(theme_map_height));
  std::vector<ThemeSummary> wholes;
  std::ranges::copy_if(summary.themes, std::back_inserter(wholes),
                       [](const ThemeSummary& theme) { return !theme.part_of; });
  const std::vector<ThemeCircle> circles = theme_map(wholes);
  for (std::size_t i = 0; i < circles.size(); ++i) show_circle(page, wholes[i], circles[i], voice);
  for (const ThemeSummary& theme : summary.themes) {
    TemplateDictionary& card = section(page, "THEME");
    const std::string number = std::to_string(theme.id);
    card.SetValue("ID", number);
    card.SetValue("NAME", voice.say(wording::theme_name, {number}));
    card.SetValue("TITLE_KEYWORDS", title_of(theme.name, theme.keywords));
    show_whole(card, theme.part_of, voice);
    show(card, "MORE_KEYWORDS", more_keywords(theme.name, theme.keywords));
    show(card, "PHRASES", joined(theme.phrases));
    if (theme.stability)
      show(card, "STABILITY", voice.say(wording::theme_stability, {voice.share(*theme.stability)}));
    show(card, "CHANGE", change_of(theme, summary, voice));
    show(card, "CHANGED_WORDS", joined(theme.changed_words));
    show_card(card, theme, {}, voice);
    show_border(card, theme, summary, voice);
  }
}

// --- the page ---

void show_figures(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  const auto of_comments = [&](std::size_t comments) -> std::string {
    if (summary.documents == 0) return "";
    return "(" + voice.share(static_cast<double>(comments) / static_cast<double>(summary.documents)) + ")";
  };
  const auto figure = [&](const Text& label, std::size_t number, const std::string& part = "") {
    show_figure(page, label.in(voice.language), voice.number(number), part);
  };
  figure(wording::respondents, summary.respondents);
  figure(wording::comments, summary.documents);
  if (!summary.points.empty()) {
    figure(wording::linked, summary.documents_linked, of_comments(summary.documents_linked));
    figure(wording::without_point, summary.documents_without_point,
           of_comments(summary.documents_without_point));
    figure(wording::unsupported, summary.points_unsupported,
           voice.say(wording::of_all, {voice.number(summary.points.size())}));
  }
  if (summary.rows_repaired > 0) figure(wording::repaired, summary.rows_repaired);
  if (summary.rows_skipped > 0) figure(wording::skipped, summary.rows_skipped);
}

void show_head(TemplateDictionary& page, const Summary& summary, const Voice& voice) {
  begin_page(page, summary.points.empty() ? wording::title_themes_only : wording::title_with_points,
             voice.language);
  page.SetValue("SCRIPT", std::string(report_script()));
  page.SetValue("SCRIPT_HASH", policy_hash(report_script()));
  if (!summary.sources.empty()) {
    TemplateDictionary& sources = section(page, "HAS_SOURCES");
    for (const std::string& name : summary.sources) section(sources, "SOURCE").SetValue("NAME", name);
  }
  if (!summary.codebook.empty()) section(page, "HAS_CODEBOOK").SetValue("CODEBOOK", summary.codebook);
  if (summary.weighting) {
    const Weighting& weighting = *summary.weighting;
    std::string text = voice.say(wording::weighted, {weighting.column});
    if (const auto& effective = weighting.effective_respondents) {
      const auto number = static_cast<std::size_t>(std::lround(*effective));
      text += voice.say(wording::effective, {voice.number(number)});
    }
    if (weighting.has_few_weights && summary.minimum_count > 1)
      text += voice.say(wording::few_weights, {voice.number(summary.minimum_count)});
    section(page, "WEIGHTED").SetValue("TEXT", text);
  }
  if (summary.minimum_count > 1) {
    const std::string limit = voice.number(summary.minimum_count);
    section(page, "MASKING").SetValue("TEXT", voice.say(wording::masking, {limit}));
  }
  page.SetValue("SHOWING", wording::showing.in(voice.language));
  page.SetValue("FOUND", wording::found.in(voice.language));
}

bool load_templates() {
  return load_template("page", report_page()) && load_template("numbers", report_numbers()) &&
         load_template("quotes", report_quotes()) && load_template("quote", report_quote());
}

}  // namespace

std::string html(const Summary& summary, Language language) {
  static const bool loaded = load_templates();
  assert(loaded && "a template of the page cannot be parsed");
  static_cast<void>(loaded);

  const Voice voice{language};
  TemplateDictionary page("page");
  show_head(page, summary, voice);
  show_figures(page, summary, voice);
  show_points(page, summary, voice);
  show_uncovered(page, summary, voice);
  show_reliability(page, summary, voice);
  show_themes(page, summary, voice);
  return expanded("page", page);
}

}  // namespace erfar
