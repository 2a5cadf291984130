// Each kernel alone on one thread, over the same comments: bytes of text per second, or documents per second.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "bench/text.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/utf8.h"
#include "pipeline/cluster/sparse_points.h"
#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/tokenize/words.h"
#include "pipeline/weigh/count_terms.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20;

template <class Work>
void over_texts(benchmark::State& state, Work work) {
  const Threads one(1);
  const auto& texts = bench_corpus().texts;
  for (auto _ : state) {
    for (const std::string_view text : texts) work(text);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_of(texts)));
}

void bench_validate_utf8(benchmark::State& state) {
  over_texts(state, [](std::string_view text) { benchmark::DoNotOptimize(valid_utf8_prefix(text)); });
}
BENCHMARK(bench_validate_utf8);

void bench_segment_words(benchmark::State& state) {
  TokenBatch tokens;
  over_texts(state, [&](std::string_view text) {
    tokens.clear();
    segment_words(text, tokens);
    benchmark::DoNotOptimize(tokens.begins.data());
  });
}
BENCHMARK(bench_segment_words);

/// The peer of segment_words: the same segments, as the iterator finds them.
void bench_icu_word_iterator(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText utf8 = UTEXT_INITIALIZER;
  over_texts(state, [&](std::string_view text) {
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    words->setText(&utf8, status);
    while (words->next() != icu::BreakIterator::DONE) benchmark::DoNotOptimize(words->getRuleStatus());
  });
  utext_close(&utf8);
}
BENCHMARK(bench_icu_word_iterator);

void bench_tokenize(benchmark::State& state) {
  TokenBatch tokens;
  over_texts(state, [&](std::string_view text) {
    tokenize(text, tokens);
    benchmark::DoNotOptimize(tokens.begins.data());
  });
}
BENCHMARK(bench_tokenize);

void bench_count_forms(benchmark::State& state) {
  const Threads one(1);
  const auto& texts = bench_corpus().texts;
  for (auto _ : state) benchmark::DoNotOptimize(count_forms(texts, block_bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_of(texts)));
}
BENCHMARK(bench_count_forms)->Unit(benchmark::kMillisecond);

void bench_terms_and_tf_idf(benchmark::State& state) {
  const Threads one(1);
  const FormCounts forms = count_forms(bench_corpus().texts, block_bytes);
  for (auto _ : state) {
    const Terms terms = count_terms(forms);
    const auto idf = inverse_document_frequencies(
        document_frequencies(terms.counts.matrix, terms.counts.vocabulary.size()),
        terms.counts.matrix.rows());
    benchmark::DoNotOptimize(weigh_tf_idf(terms.counts.matrix, idf));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(forms.matrix.rows()));
}
BENCHMARK(bench_terms_and_tf_idf)->Unit(benchmark::kMillisecond);

void bench_k_means(benchmark::State& state) {
  const Threads one(1);
  const Terms terms = count_terms(count_forms(bench_corpus().texts, block_bytes));
  const std::size_t columns = terms.counts.vocabulary.size();
  const auto idf = inverse_document_frequencies(document_frequencies(terms.counts.matrix, columns),
                                                terms.counts.matrix.rows());
  const auto weights = weigh_tf_idf(terms.counts.matrix, idf);
  const WeightedRows rows{terms.counts.matrix.begins, terms.counts.matrix.terms, weights};
  for (auto _ : state)
    benchmark::DoNotOptimize(spherical_k_means(SparsePoints(rows, columns), {.clusters = 20, .restarts = 1}));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.rows()));
}
BENCHMARK(bench_k_means)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace erfar
