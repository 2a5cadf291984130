#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/base/text.h"
#include "pipeline/cluster/cluster.h"
#include "pipeline/codebook/extract.h"
#include "pipeline/link/link_model.h"
#include "pipeline/read/read.h"
#include "pipeline/report/manifest.h"
#include "pipeline/report/summarize.h"
#include "pipeline/weigh/count_terms.h"

namespace erfar {

struct Command;

constexpr std::size_t most_themes = 200;  // more take minutes, and nobody reads them

/// What the values of a document-term matrix are.
enum class Weights { count, tf_idf };

/// How tokens are written.
enum class TokenFormat { conllu, json_lines, tab_separated };

/// What `eval` measures.
enum class Evaluated { tokens, norm, themes, links };

/// Everything a user can set, for all stages.
struct Settings {
  const Command* command = nullptr;  // lives as long as the program
  ReadSettings read;
  std::vector<std::filesystem::path> texts{"-"};  // of `tokenize` and `norm`
  std::filesystem::path folder;                   // of `batch`: one export a wave
  std::filesystem::path report;                   // learning points are extracted from it
  std::filesystem::path codebook;                 // or read from here; the report then gives its running text
  std::filesystem::path coded;                    // comments that a person has coded; empty = none
  std::vector<std::filesystem::path> background;  // texts of the field that themes are found with
  std::filesystem::path seeds;                    // of themes that a person has in mind; empty = none
  std::filesystem::path theme_model;              // of earlier waves; empty = themes are found anew
  std::filesystem::path save;  // where the theme model is kept for later waves; empty = nowhere
  std::string wave_in_model;   // what the theme model calls the wave; empty = as the documents say
  ExtractSettings extract;
  ClusterSettings cluster{.k_means = {.clusters = 20}};
  LinkSettings link;
  std::size_t suggest = 0;  // how many answers to code next `link` writes instead of links; 0 = links
  SummarySettings summary;
  std::string
      weight;  // the column of how many people each respondent speaks for; empty = everyone counts as one
  Language language = Language::nb;
  Weights weights = Weights::tf_idf;
  Evaluated evaluated = Evaluated::tokens;
  std::filesystem::path gold;  // of `eval`
  std::filesystem::path predicted;
  std::string word;  // that `kwic` looks for
  std::string by;    // the column whose groups `compare` compares
  TokenFormat token_format = TokenFormat::conllu;
  Words words = Words::all;        // of a matrix; themes are always of content words
  std::filesystem::path describe;  // where `themes` says what they are about; empty = nowhere
  std::filesystem::path keep_map;  // where `redact` says what each mark stands for; empty = nowhere
  std::filesystem::path config;    // that options were read from; empty = none
  std::filesystem::path lexicon;   // empty: where `find_lexicon` looks; "none": without
  std::filesystem::path out;
  std::size_t threads = 0;  // 0 = all
  bool strict = false;
  bool quiet = false;
  bool json_messages = false;
  bool color = true;
  std::vector<Manifest::Option> options;        // as given or by default, for the manifest
  std::vector<Manifest::Option> circumstances;  // those that change no byte of the outputs
};

/// Throws Error(bad_command_line) with an explanation where settings contradict each other.
void validate(const Settings& settings);

}  // namespace erfar
