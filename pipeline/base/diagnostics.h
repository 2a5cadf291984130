#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/text.h"

namespace erfar {

/// What was done to the data: told but whole, mended, or left out.
enum class Treatment { noted, repaired, skipped };

/// One kind of finding. Each is one object with static storage; its address is its identity.
struct Finding {
  const char* id;  // stable English name for JSON, e.g. "csv_row_too_short"
  Treatment treatment;
  Text what;  // one sentence
};

/// Everything noticed while a run went on: per kind and file how often, and the first place.
class Diagnostics {
 public:
  struct Entry {
    const Finding* finding;
    Place first;
    std::size_t count;
  };

  void add(const Finding& finding, Place place, std::size_t count = 1);
  /// Appends `later`, whose rows come after ours in the same input: its row numbers are moved down by
  /// `row_offset`.
  void append(const Diagnostics& later, std::size_t row_offset = 0);

  const std::vector<Entry>& entries() const { return entries_; }
  std::size_t count(Treatment treatment) const;

 private:
  std::vector<Entry> entries_;
};

}  // namespace erfar
