#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/link/calibration.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// What a run was made from and gave, so that it can be checked and repeated.
struct Manifest {
  struct Option {
    std::string name;
    std::string value;
    bool given = false;  // by the user; else the default
  };
  struct File {
    std::string name;
    std::size_t bytes = 0;
    std::string sha256;
  };
  struct Stage {
    std::string name;
    double wall_seconds = 0;
    double cpu_seconds = 0;
    std::size_t peak_memory_bytes = 0;  // of the process until the stage's end
  };

  /// How answers were linked.
  struct Links {
    struct Weight {
      std::string feature;
      double weight;
    };
    std::vector<Weight> weights;
    std::size_t coded = 0;  // comments that a person coded
    Calibration calibration;
  };

  std::vector<Option> options;  // that decide the outputs' bytes
  std::optional<Links> links;   // empty without learning points
  std::vector<File> inputs;
  std::vector<File> models;
  std::vector<File> outputs;

  // All that differs from run to run stands in one object of its own.
  std::vector<Option> circumstances;  // options that do not change a byte of the other outputs
  std::vector<Stage> stages;
  std::size_t threads = 0;
  std::size_t peak_memory_bytes = 0;
  std::string host;
};

/// As JSON, keys in a fixed order.
std::string json(const Manifest& manifest, const std::vector<Source>& sources,
                 const Diagnostics& diagnostics);

/// The SHA-256 of the first input, which is the first survey, read back from that JSON. Empty where it is no
/// manifest or names no input.
std::optional<std::string> checksum_of_first_input(std::string_view manifest);

/// Which of the options had another value in the run of that manifest. One that it does not name, as an older
/// program did not have it, was as good as not given.
std::vector<std::string> differing_options(std::string_view manifest,
                                           const std::vector<Manifest::Option>& options);

}  // namespace erfar
