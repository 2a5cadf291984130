#include "bench/kernels.h"

#include <numeric>
#include <utility>
#include <vector>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/utf8.h"
#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/dense_points.h"
#include "pipeline/cluster/sparse_points.h"
#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/codebook/extract.h"
#include "pipeline/link/evidence.h"
#include "pipeline/read/csv.h"
#include "pipeline/read/personal_data.h"
#include "pipeline/read/read.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/tokenize/words.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20;
constexpr KMeansSettings one_start{.clusters = 20, .restarts = 1, .most_iterations = 10};
const std::filesystem::path project = ERFAR_SOURCE_DIR;

/// Texts as they came: masking is a kernel of its own.
Corpus read_unmasked(const std::filesystem::path& survey) {
  Diagnostics diagnostics;
  return read({.surveys = {survey}, .redact = false}, diagnostics);
}

std::vector<std::size_t> all_rows(const WeightedRows& rows) {
  std::vector<std::size_t> result(rows.rows());
  std::iota(result.begin(), result.end(), std::size_t{0});
  return result;
}

DenseRows meanings_in(const TextSpace& space) {
  DenseRows result(space.rows().rows(), space.dimensions());
  for (Eigen::Index row = 0; row < result.rows(); ++row)
    space.meaning(static_cast<std::size_t>(row), {result.row(row).data(), space.dimensions()});
  return result;
}

/// Of as many groups of documents as there are themes, dealt out by turns.
Centroids some_centroids(const TextSpace& space) {
  std::vector<std::vector<std::size_t>> groups(one_start.clusters);
  for (std::size_t row = 0; row < space.rows().rows(); ++row) groups[row % groups.size()].push_back(row);
  return centroids_of(groups, space);
}

Codebook codebook_of(const std::filesystem::path& report) {
  return extract_learning_points(map_file(report).view, report.string(), {});
}

LinkModel link_model(const Codebook& codebook, const FormCounts& forms, const Lexicon& lexicon) {
  return make_link_model(
      {.codebook = codebook, .coded = {}, .documents = forms, .coded_as = {}, .lexicon = &lexicon}, {});
}

void run_validate_utf8(const KernelInputs& in) {
  for (const std::string_view text : in.corpus.texts) valid_utf8_prefix(text);
}

void run_read(const KernelInputs& in) { read_unmasked(in.survey); }

void run_parse_csv(const KernelInputs& in) {
  Diagnostics diagnostics;
  constexpr std::size_t columns = 4;  // of scripts/make_corpus
  parse_csv(map_file(in.survey).view, {.columns = columns}, {}, diagnostics);
}

void run_find_personal_data(const KernelInputs& in) {
  std::vector<PersonalSpan> found;
  for (const std::string_view text : in.corpus.texts) find_personal_data(text, found);
}

void run_segment_words(const KernelInputs& in) {
  TokenBatch tokens;
  for (const std::string_view text : in.corpus.texts) {
    tokens.clear();
    segment_words(text, tokens);
  }
}

void run_tokenize(const KernelInputs& in) {
  TokenBatch tokens;
  for (const std::string_view text : in.corpus.texts) tokenize(text, tokens);
}

void run_count_forms(const KernelInputs& in) { count_forms(in.corpus.texts, block_bytes); }

void run_count_terms(const KernelInputs& in) { count_terms(in.forms, &in.lexicon); }

void run_tf_idf(const KernelInputs& in) {
  const auto& [vocabulary, matrix] = in.weighted.terms.counts;
  weigh_tf_idf(matrix, inverse_document_frequencies(document_frequencies(matrix.terms, vocabulary.size()),
                                                    matrix.rows()));
}

void run_sparse_k_means(const KernelInputs& in) {
  spherical_k_means(SparsePoints(in.weighted.rows(), in.space.terms()), one_start);
}

void run_dense_k_means(const KernelInputs& in) { spherical_k_means(DensePoints(in.meanings), one_start); }

void run_assign(const KernelInputs& in) { assign(in.space, in.centroids); }

void run_link_model(const KernelInputs& in) { link_model(in.codebook, in.forms, in.lexicon); }

void run_link(const KernelInputs& in) { link(in.model, in.forms.matrix); }

void run_evidence(const KernelInputs& in) {
  EvidenceFinder finder(in.model);
  for (std::size_t i = 0; i < in.corpus.size(); ++i)
    finder.of(in.forms.matrix.row(i), in.corpus.texts[i],
              in.links.of(DocumentId{static_cast<std::uint32_t>(i)}));
}

constexpr Kernel all_kernels[] = {{"read", run_read},
                                  {"parse_csv", run_parse_csv},
                                  {"validate_utf8", run_validate_utf8},
                                  {"find_personal_data", run_find_personal_data},
                                  {"segment_words", run_segment_words},
                                  {"tokenize", run_tokenize},
                                  {"count_forms", run_count_forms},
                                  {"count_terms", run_count_terms},
                                  {"tf_idf", run_tf_idf},
                                  {"sparse_k_means", run_sparse_k_means},
                                  {"dense_k_means", run_dense_k_means},
                                  {"assign", run_assign},
                                  {"link_model", run_link_model},
                                  {"link", run_link},
                                  {"evidence", run_evidence}};

}  // namespace

KernelInputs::KernelInputs(std::filesystem::path survey_csv)
    : survey(std::move(survey_csv)),
      lexicon(map_file(project / "models" / "lexicon.bin")),
      corpus(read_unmasked(survey)),
      forms(count_forms(corpus.texts, block_bytes)),
      weighted(weigh(forms, &lexicon)),
      space(weighted.rows(), weighted.terms.counts.vocabulary, all_rows(weighted.rows())),
      meanings(meanings_in(space)),
      centroids(some_centroids(space)),
      codebook(codebook_of(project / "corpora" / "demo" / "report.txt")),
      model(link_model(codebook, forms, lexicon)),
      links(link(model, forms.matrix)) {}

std::span<const Kernel> kernels() { return all_kernels; }

}  // namespace erfar
