#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/base/memory.h"
#include "pipeline/report/manifest.h"

namespace erfar {

/// Wall and CPU seconds (all threads, user and system) since some fixed moment.
struct Moment {
  double wall_seconds;
  double cpu_seconds;
};
Moment now();

/// Measures the stages of a run, one after the other.
class StageClock {
 public:
  /// Called with each stage's name as it begins.
  explicit StageClock(std::function<void(const char*)> begin) : begin_(std::move(begin)) {}

  template <class Work>
  auto time(const char* name, Work work) {
    begin_(name);
    const Measured measured(stages_, name);
    return work();
  }

  const std::vector<Manifest::Stage>& stages() const { return stages_; }

 private:
  class Measured {
   public:
    Measured(std::vector<Manifest::Stage>& stages, const char* name)
        : stages_(stages), name_(name), start_(now()) {}
    ~Measured() {
      give_back_freed_memory();
      const Moment end = now();
      stages_.push_back({name_, end.wall_seconds - start_.wall_seconds, end.cpu_seconds - start_.cpu_seconds,
                         peak_memory_bytes()});
    }
    Measured(const Measured&) = delete;
    Measured& operator=(const Measured&) = delete;

   private:
    std::vector<Manifest::Stage>& stages_;
    const char* name_;
    Moment start_;
  };

  std::function<void(const char*)> begin_;
  std::vector<Manifest::Stage> stages_;
};

}  // namespace erfar
