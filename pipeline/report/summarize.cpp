#include "pipeline/report/summarize.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/theme_tree.h"
#include "pipeline/link/evidence.h"
#include "pipeline/report/contrast.h"
#include "pipeline/report/respondents.h"
#include "pipeline/report/small_cells.h"

namespace erfar {
namespace {

using Documents = std::vector<std::uint32_t>;

constexpr std::size_t most_looked_at = 100;  // documents for the quotes of a point

/// Parts behind the theme that they are parts of.
void order_parts(std::vector<ThemeSummary>& themes) {
  std::vector<ThemeSummary> result;
  const auto add = [&](const auto& self, std::optional<std::size_t> whole) -> void {
    for (const ThemeSummary& theme : themes) {
      if (theme.part_of != whole) continue;
      result.push_back(theme);
      self(self, theme.id);
    }
  };
  add(add, std::nullopt);
  themes = std::move(result);
}

class Summarizer {
 public:
  Summarizer(const Corpus& corpus, const FormCounts& forms, const SummarySettings& settings,
             const SurveyWeights& weights)
      : corpus_(corpus),
        forms_(forms),
        settings_(settings),
        counter_(corpus, settings.minimum_count, weights) {}

  void add_totals(const Diagnostics& diagnostics, Summary& summary) const {
    summary.documents = corpus_.size();
    summary.respondents = counter_.all();
    summary.minimum_count = settings_.minimum_count;
    summary.weighting = counter_.weighting();
    summary.rows_repaired = diagnostics.count(Treatment::repaired);
    summary.rows_skipped = diagnostics.count(Treatment::skipped);
    for (const Source& source : corpus_.sources) {
      summary.sources.push_back(std::filesystem::path(source.path).filename().string());
    }
  }

  void add_themes(const Themes& themes, Summary& summary) const {
    summary.tried = themes.tried;
    const auto left_out = [&](LeftOut why) {
      return static_cast<std::size_t>(std::ranges::count(themes.assignments, why, &Assignment::left_out));
    };
    summary.too_short = left_out(LeftOut::too_short);
    summary.nothing_shared = left_out(LeftOut::nothing_shared);
    summary.between_two = left_out(LeftOut::between_two);
    const auto members = documents_by_theme(themes);
    std::vector<std::size_t> people;
    for (const Documents& documents : members) people.push_back(counter_.count(documents));
    const auto hidden =
        hidden_cells(people, part_of(themes), settings_.minimum_count);  // documents have one theme at most
    const auto shares = shares_of(themes, members, hidden);
    for (std::size_t t = 0; t < members.size(); ++t) {
      const Theme& theme = themes.themes[t];
      ThemeSummary shown{.id = t + 1,
                         .name = theme.name,
                         .is_new = theme.is_new,
                         .stability = theme.stability,
                         .keywords = theme.keywords,
                         .x = theme.x,
                         .y = theme.y};
      if (theme.part_of) shown.part_of = *theme.part_of + 1;
      if (hidden[t] == 0) {
        shown.respondents = people[t];
        shown.comments = members[t].size();
        shown.share = shares[t];
        shown.phrases = theme.phrases;
      }
      const std::vector<bool> told = counter_.told_roles(members[t]);
      for (const DocumentId document : theme.quotes) {
        if (shown.quotes.size() < quotes_for(shown)) shown.quotes.push_back(quote(index_of(document), told));
      }
      if (is_shown(shown)) add_border(themes, theme, told, shown);
      summary.themes.push_back(std::move(shown));
    }
  }

  void add_points(const LinkedCodebook& linked, Summary& summary) const {
    std::vector<Documents> members(linked.codebook.points.size());
    for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
      const auto links = linked.links.linked_of(DocumentId{i});
      summary.documents_linked += !links.empty();
      std::vector<std::size_t> points;  // and those that say the same
      for (const Candidate& candidate : links) {
        points.push_back(index_of(candidate.point));
        const auto& equivalents = linked.codebook.points[points.back()].equivalents;
        points.insert(points.end(), equivalents.begin(), equivalents.end());
      }
      std::ranges::sort(points);
      points.erase(std::unique(points.begin(), points.end()), points.end());
      for (const std::size_t point : points) members[point].push_back(i);
    }
    summary.points.resize(members.size());
    for_each_index(members.size(), [&](std::size_t p) {
      const LearningPoint& point = linked.codebook.points[p];
      PointSummary& shown = summary.points[p];
      shown = {.id = point.id, .section_title = point.section_title, .text = point.text};
      const std::size_t people = counter_.count(members[p]);
      shown.supported = people > 0;
      shown.respondents = counter_.masked(people);
      if (shown.respondents) shown.comments = counter_.masked(members[p].size());
      if (is_shown(shown)) shown.share = counter_.share(members[p]);
      if (is_shown(shown) && shown.supported) shown.splits = counter_.splits(members[p]);
      add_quotes(linked, p, members[p], shown);
    });
    summary.points_unsupported = static_cast<std::size_t>(std::ranges::count_if(members, &Documents::empty));
    summary.documents_without_point = corpus_.size() - summary.documents_linked;
    if (const auto& judgements = linked.model.cross_calibrated; !judgements.empty()) {
      const auto bins = reliability(judgements);
      summary.reliability.assign(bins.begin(), bins.end());
    }
  }

  /// Which themes say what no point says.
  void add_coverage(const Themes& themes, const LinkedCodebook& linked, Summary& summary) const {
    const std::vector<Documents> of_theme = documents_by_theme(themes);
    const auto those = [&](bool with_point) {
      std::vector<Documents> result(of_theme.size());
      for (std::size_t t = 0; t < result.size(); ++t) {
        std::ranges::copy_if(of_theme[t], std::back_inserter(result[t]), [&](std::uint32_t i) {
          return linked.links.linked_of(DocumentId{i}).empty() != with_point;
        });
      }
      return result;
    };
    const std::vector<Documents> with = those(true), without = those(false);
    const auto hidden = [&](const std::vector<Documents>& groups) {
      std::vector<std::size_t> people;
      for (const Documents& documents : groups) people.push_back(counter_.count(documents));
      return hidden_cells(people, part_of(themes), settings_.minimum_count);
    };
    const auto hidden_with = hidden(with), hidden_without = hidden(without);
    for (std::size_t t = 0; t < without.size(); ++t) {
      ThemeSummary& theme = summary.themes[t];
      if (!is_shown(theme) || hidden_with[t] != 0 || hidden_without[t] != 0) continue;
      theme.without_point = without[t].size();
      theme.is_uncovered = without[t].size() >= with[t].size();
    }
  }

 private:
  template <class Counted>
  static bool is_shown(const Counted& counted) {
    return counted.respondents && counted.comments;
  }

  /// By theme. The parts of a whole that has no share have none either, as they add up to it.
  std::vector<std::optional<Share>> shares_of(const Themes& themes, const std::vector<Documents>& members,
                                              const std::vector<std::uint8_t>& hidden) const {
    const PartOf wholes = part_of(themes);
    std::vector<std::optional<Share>> result(members.size());
    const auto add_parts = [&](std::optional<std::size_t> whole, Documents rest) {
      std::vector<std::size_t> parts;
      std::vector<std::span<const std::uint32_t>> documents;
      std::vector<std::uint8_t> hidden_parts;
      for (std::size_t t = 0; t < members.size(); ++t) {
        if (wholes[t] != whole) continue;
        parts.push_back(t);
        documents.push_back(members[t]);
        hidden_parts.push_back(hidden[t]);
      }
      const auto found = counter_.shares(documents, hidden_parts, std::move(rest));
      for (std::size_t i = 0; i < parts.size(); ++i) result[parts[i]] = found[i];
    };
    Documents without_theme;
    for (std::uint32_t i = 0; i < themes.assignments.size(); ++i) {
      if (themes.assignments[i].theme == no_theme) without_theme.push_back(i);
    }
    add_parts(std::nullopt, std::move(without_theme));
    for (std::size_t whole = 0; whole < members.size(); ++whole) {
      if (result[whole]) add_parts(whole, {});
    }
    return result;
  }

  /// Behind a masked number one quote, whatever the number is.
  template <class Counted>
  std::size_t quotes_for(const Counted& counted) const {
    return is_shown(counted) ? settings_.quotes : std::min<std::size_t>(1, settings_.quotes);
  }

  /// `told`: the roles that may be.
  Quote quote(std::uint32_t document, const std::vector<bool>& told) const {
    return {.document = std::string(corpus_.ids[document]),
            .text = std::string(corpus_.texts[document]),
            .evidence = {},
            .question = std::string(corpus_.questions[document]),
            .wave = std::string(corpus_.waves[document]),
            .role = counter_.role(document, told)};
  }

  void add_border(const Themes& themes, const Theme& theme, const std::vector<bool>& told,
                  ThemeSummary& shown) const {
    for (const DocumentId document : theme.border) {
      const ThemeId second = themes.assignments[index_of(document)].second_theme;
      shown.border.push_back({quote(index_of(document), told), std::size_t{index_of(second)} + 1});
    }
  }

  /// Which of a document's links is to the point or one that says the same; their number where none is.
  static std::size_t link_to(const LinkedCodebook& linked, std::size_t point,
                             std::span<const Candidate> links) {
    const auto found = std::ranges::find_if(links, [&](const Candidate& candidate) {
      return same_point(linked.codebook, point, index_of(candidate.point));
    });
    return static_cast<std::size_t>(found - links.begin());
  }

  /// Documents by how surely they fit the point, one a respondent, no more than are looked at.
  Documents surest(const LinkedCodebook& linked, std::size_t point, Documents documents) const {
    const auto score = [&](std::uint32_t i) {
      const auto links = linked.links.linked_of(DocumentId{i});
      return links[link_to(linked, point, links)].score;
    };
    std::ranges::stable_sort(documents, std::greater{}, score);
    Documents result;
    std::unordered_set<std::string_view> respondents;
    for (const std::uint32_t document : documents) {
      if (result.size() == most_looked_at) break;
      if (respondents.insert(corpus_.respondent(document)).second) result.push_back(document);
    }
    return result;
  }

  Quote quote_with_evidence(const LinkedCodebook& linked, std::size_t point, std::uint32_t document,
                            const std::vector<bool>& told) const {
    const auto links = linked.links.linked_of(DocumentId{document});
    const auto link = links.subspan(link_to(linked, point, links), 1);
    Quote result = quote(document, told);
    const auto found = evidence(linked.model, forms_.matrix.row(document), corpus_.texts[document], link);
    for (const auto& [span, reason] : found[0]) {
      result.evidence.push_back(span);
      result.reasons.push_back(reason);
    }
    return result;
  }

  /// The best quotes and, of the others, those that may speak against the point.
  void add_quotes(const LinkedCodebook& linked, std::size_t point, const Documents& documents,
                  PointSummary& shown) const {
    const std::size_t most = quotes_for(shown);
    const std::size_t most_contrasting = is_shown(shown) ? settings_.contrasting_quotes : 0;
    const std::vector<bool> told = counter_.told_roles(documents);
    for (const std::uint32_t document : surest(linked, point, documents)) {
      if (shown.quotes.size() == most && shown.contrasting.size() == most_contrasting) break;
      Quote found = quote_with_evidence(linked, point, document, told);
      if (shown.quotes.size() < most) {
        shown.quotes.push_back(std::move(found));
      } else if (has_contrast(found.text, found.evidence)) {
        shown.contrasting.push_back(std::move(found));
      }
    }
  }

  const Corpus& corpus_;
  const FormCounts& forms_;
  const SummarySettings& settings_;
  RespondentCounter counter_;
};

}  // namespace

Summary summarize(const Corpus& corpus, const FormCounts& forms, const Themes& themes,
                  const std::optional<LinkedCodebook>& linked, const Diagnostics& diagnostics,
                  const SummarySettings& settings, const SurveyWeights& weights) {
  Summary summary;
  const Summarizer summarizer(corpus, forms, settings, weights);
  summarizer.add_totals(diagnostics, summary);
  summarizer.add_themes(themes, summary);
  if (linked) {
    summarizer.add_points(*linked, summary);
    summarizer.add_coverage(themes, *linked, summary);
  }
  std::erase_if(summary.themes, [&](const ThemeSummary& theme) {
    return themes.themes[theme.id - 1].counted_as.has_value();
  });
  order_parts(summary.themes);
  return summary;
}

}  // namespace erfar
