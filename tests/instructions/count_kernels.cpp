// Runs each kernel under callgrind, which writes down its instructions by its name: erfar_count_kernels
// SURVEY.csv
// -> how many tokens the survey has. See instructions_test.py.
#include <valgrind/callgrind.h>

#include <cstdint>
#include <cstdio>

#include "bench/kernels.h"
#include "pipeline/base/parallel.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const erfar::Threads one(1);
  const erfar::KernelInputs inputs(argv[1]);
  for (const erfar::Kernel& kernel : erfar::kernels()) {
    kernel.run(inputs);  // once before: what is made at first use only is no part of the count
    CALLGRIND_START_INSTRUMENTATION;
    kernel.run(inputs);
    CALLGRIND_STOP_INSTRUMENTATION;
    CALLGRIND_DUMP_STATS_AT(kernel.name);
  }
  const erfar::Counts& counts = inputs.forms.matrix.values;
  std::uintmax_t words = 0;
  for (std::size_t k = 0; k < counts.size(); ++k) words += counts[k];
  std::printf("%ju\n", words);
}
