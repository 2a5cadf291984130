// Each kernel alone on one thread, over the same comments (ERFAR_BENCH_CORPUS, a survey CSV): bytes of text
// and comments per second.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdlib>
#include <memory>

#include "bench/kernels.h"
#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

/// The peer of segment_words: the same segments, as the iterator finds them.
void icu_word_iterator(const KernelInputs& in) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText utf8 = UTEXT_INITIALIZER;
  for (const std::string_view text : in.corpus.texts) {
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    words->setText(&utf8, status);
    while (words->next() != icu::BreakIterator::DONE) benchmark::DoNotOptimize(words->getRuleStatus());
  }
  utext_close(&utf8);
}

void add_benchmark(const Kernel& kernel, const KernelInputs& inputs) {
  std::int64_t bytes = 0;
  for (const std::string_view text : inputs.corpus.texts) bytes += static_cast<std::int64_t>(text.size());
  benchmark::RegisterBenchmark(kernel.name, [kernel, bytes, &inputs](benchmark::State& state) {
    for (auto _ : state) kernel.run(inputs);
    state.SetBytesProcessed(state.iterations() * bytes);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(inputs.corpus.size()));
  })->Unit(benchmark::kMillisecond);
}

}  // namespace
}  // namespace erfar

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const char* const survey = std::getenv("ERFAR_BENCH_CORPUS");
  if (survey == nullptr) return 2;
  const erfar::Threads one(1);
  const erfar::KernelInputs inputs(survey);
  for (const erfar::Kernel& kernel : erfar::kernels()) erfar::add_benchmark(kernel, inputs);
  erfar::add_benchmark({"icu_word_iterator", erfar::icu_word_iterator}, inputs);
  benchmark::RunSpecifiedBenchmarks();
}
