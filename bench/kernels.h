#pragma once

#include <filesystem>
#include <span>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/link/link.h"
#include "pipeline/read/corpus.h"
#include "pipeline/tokenize/lexicon.h"
#include "pipeline/weigh/dense_rows.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

/// A survey, and what each stage makes of it for the next. Points are those of the demo's report. Throws
/// Error where the survey or models/lexicon.bin (scripts/make_lexicon) is not there.
struct KernelInputs {
  explicit KernelInputs(std::filesystem::path survey_csv);
  KernelInputs(const KernelInputs&) = delete;
  KernelInputs& operator=(const KernelInputs&) = delete;

  std::filesystem::path survey;
  Lexicon lexicon;
  Corpus corpus;
  FormCounts forms;
  WeightedTerms weighted;
  TextSpace space;
  DenseRows meanings;  // of the documents, in the space
  Centroids centroids;
  Codebook codebook;
  LinkModel model;
  Links links;
};

/// A hot part of the line, on all of the survey.
struct Kernel {
  const char* name;
  void (*run)(const KernelInputs& inputs);
};

/// In the line's order.
std::span<const Kernel> kernels();

}  // namespace erfar
