#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/base/span.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/link/reasons.h"
#include "pipeline/report/calibration_error.h"

namespace erfar {

/// A number of people or comments as it may be shown: empty when it is above zero and under the threshold for
/// small cells, or when such a number would follow from it. What is masked is nowhere in the summary, so no
/// output can leak it.
using Count = std::optional<std::size_t>;

/// Share of respondents, weighted where they have weights, with its 95 % Wilson score interval (Wilson 1927),
/// all between 0 and 1.
struct Share {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// Something somebody wrote, with the words that tie it to the point or theme.
struct Quote {
  std::string document;         // its id
  std::string text;             // as written
  std::vector<Span> evidence;   // bytes of `text`, in order, not overlapping; empty for themes
  std::vector<Reason> reasons;  // of each span
  std::string question;
  std::string wave;
  std::string role;  // empty where so few have it that it would point at a person
};

/// Something said on one theme that is nearly as near to another.
struct BorderQuote {
  Quote quote;
  std::size_t second_theme = 0;  // the other's `ThemeSummary::id`
};

/// How the respondents behind a point or theme fall on the values of one column.
struct Split {
  struct Part {
    std::string value;
    Count respondents;           // of this value, behind the point
    Count of;                    // of this value, in all
    std::optional<Share> share;  // respondents / of, where both are shown
  };
  std::string column;  // "role", "question", …
  std::vector<Part> parts;
};

struct PointSummary {
  std::string id;
  std::string section_title;
  std::string text;
  bool supported = false;  // at least one comment
  Count respondents;
  Count comments;
  std::optional<Share> share;  // of all respondents; empty where masked, or where its weights would tell few
  std::vector<Split> splits;
  std::vector<Quote> quotes;       // best first; where the count is masked only one, without role
  std::vector<Quote> contrasting;  // the best of the others that have a negation or contrast (`has_contrast`)
};

/// How a theme has gone from the last wave to this one, by shares of respondents. Never weighted: the test
/// counts people, and a theme model has no weights of earlier waves.
struct ThemeChange {
  Share share_before;
  Share share_now;
  double difference = 0;   // of the shares, this wave's less the last's
  double probability = 1;  // of so great a difference by chance, corrected for the number of themes
  bool is_drift = false;   // probability under 5 %
};

struct ThemeSummary {
  std::size_t id = 0;                  // 1…
  std::string name;                    // given by a person; empty: it goes by its keywords
  std::optional<std::size_t> part_of;  // the id of the theme that people split it from; that one counts all
  bool is_new = false;                 // not among the themes of earlier waves
  std::optional<double>
      stability;  // mean overlap with its like in resamples (`stability`); empty for a model's themes
  std::optional<ThemeChange> change;       // where there is an earlier wave to compare with (`changes`)
  std::vector<std::string> changed_words;  // said by a greater share than before (`add_changed_words`)
  std::vector<std::string> keywords;       // most telling first
  std::vector<std::string> phrases;        // none where the count is masked
  Count comments;
  Count respondents;
  std::optional<Share> share;
  std::vector<Quote> quotes;
  std::vector<BorderQuote> border;  // none where the count is masked
  bool is_uncovered = false;        // no point fits half of its comments or more
  Count without_point;              // comments that no point fits
  double x = 0;                     // place in a plane where near = alike, both within [-1, 1]
  double y = 0;
};

/// By what the shares are weighted (`survey_weights`).
struct Weighting {
  std::string column;
  // Kish's number, which the intervals rest on; empty where it would tell a number that is masked
  std::optional<double> effective_respondents;
  bool has_few_weights = false;  // so few that shares could tell counts, and are left out where they would
};

/// Everything the report says, as numbers and quotes; the report's writers add only words around it.
struct Summary {
  std::size_t documents = 0;
  std::size_t respondents = 0;
  std::size_t documents_linked = 0;
  std::size_t documents_without_point = 0;  // "none fits"
  std::size_t points_unsupported = 0;
  std::size_t minimum_count = 5;  // counts under this are masked
  std::size_t rows_repaired = 0;
  std::size_t rows_skipped = 0;
  std::vector<std::string> sources;         // file names of surveys and transcripts
  std::vector<ReliabilityBin> reliability;  // of links to coded comments; empty where too few were coded
  std::string codebook;                     // file name of the report or codebook; empty = none given
  std::vector<PointSummary> points;         // in the report's order
  std::vector<ThemeSummary> themes;  // largest first, or in the order of the model; parts behind their whole
  std::vector<TriedNumber> tried;    // numbers of themes, where it was not given
  std::size_t too_short = 0;         // documents without a theme, by why (`LeftOut`)
  std::size_t nothing_shared = 0;
  std::size_t between_two = 0;
  std::string wave;  // its name, and the last one's that themes are compared with
  std::string wave_before;
  std::optional<Weighting> weighting;  // empty: everyone counts as one
};

}  // namespace erfar
