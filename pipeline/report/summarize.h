#pragma once

#include <cstddef>
#include <optional>

#include "pipeline/base/diagnostics.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/codebook/learning_point.h"
#include "pipeline/link/link.h"
#include "pipeline/read/corpus.h"
#include "pipeline/report/summary.h"
#include "pipeline/report/weights.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

/// Learning points and what ties documents to them.
struct LinkedCodebook {
  const Codebook& codebook;
  const LinkModel& model;
  const Links& links;
};

struct SummarySettings {
  std::size_t quotes = 3;
  std::size_t contrasting_quotes = 2;
  std::size_t minimum_count = 5;
};

/// The report's numbers and quotes. `linked` is empty where no codebook was given, `weights` where everyone
/// counts as one.
Summary summarize(const Corpus& corpus, const FormCounts& forms, const Themes& themes,
                  const std::optional<LinkedCodebook>& linked, const Diagnostics& diagnostics,
                  const SummarySettings& settings, const SurveyWeights& weights = {});

}  // namespace erfar
