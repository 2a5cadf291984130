#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/read.h"
#include "tests/support/temporary_folder.h"

namespace erfar::test {

using Strings = std::vector<std::string>;

inline Strings strings(std::span<const std::string_view> views) { return {views.begin(), views.end()}; }
inline Strings strings(const TextColumn& column) { return {column.all().begin(), column.all().end()}; }

/// What `read` gave for one file, or why it could not.
struct Outcome {
  Corpus corpus;
  Diagnostics diagnostics;
  std::string error;  // in English

  std::size_t count(const Finding& finding) const {
    std::size_t total = 0;
    for (const auto& entry : diagnostics.entries()) total += entry.finding == &finding ? entry.count : 0;
    return total;
  }
  Place first(const Finding& finding) const {
    for (const auto& entry : diagnostics.entries()) {
      if (entry.finding == &finding) return entry.first;
    }
    return {};
  }
  Strings metadata(std::string_view name) const {
    for (const MetadataColumn& column : corpus.metadata) {
      if (column.name == name) return strings(column.values);
    }
    return {"no such column"};
  }
};

/// The parts one after the other. (GCC 12 warns falsely about `"<" + std::string(view)` under -O3.)
inline std::string glued(std::initializer_list<std::string_view> parts) {
  std::string result;
  for (const std::string_view part : parts) result.append(part);
  return result;
}

inline Outcome read_all(ReadSettings settings, std::vector<std::filesystem::path> paths) {
  Outcome outcome;
  settings.surveys = std::move(paths);
  try {
    outcome.corpus = read(settings, outcome.diagnostics);
  } catch (const Error& error) {
    outcome.error = error.message(Language::en);
  }
  return outcome;
}

/// Settings under which names of speakers stay, to see how they are read.
inline ReadSettings as_written() {
  ReadSettings settings;
  settings.redact = false;
  return settings;
}

/// Reads `content` as a file of that name.
inline Outcome read_as(const std::string& name, std::string_view content, const ReadSettings& settings = {}) {
  const TemporaryFolder folder;
  return read_all(settings, {folder.write(name, content)});
}

inline Outcome read_csv(std::string_view content, const ReadSettings& settings = {}) {
  return read_as("svar.csv", content, settings);
}

}  // namespace erfar::test
