#pragma once

#include <string>
#include <string_view>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/corpus.h"
#include "pipeline/report/summary.h"
#include "pipeline/run/settings.h"

namespace erfar {

/// All that is said on standard error, in the reader's language or as JSON lines (`--json`).
class Messenger {
 public:
  explicit Messenger(const Settings& settings) : settings_(settings) {}

  /// A stage begins; shown on one line that is overwritten, and only on a terminal.
  void stage(std::string_view name) const;
  /// Once a run: it goes on with stems and the built-in list of pairs.
  void no_lexicon() const;
  void sources(const std::vector<Source>& sources) const;
  void findings(const Diagnostics& diagnostics) const;
  /// The numbers that matter, and where the report is.
  void done(const Summary& summary, const std::filesystem::path& page) const;
  /// One wave of a batch begins, or was done before.
  void wave(const std::string& name, bool is_done) const;
  /// Where the page of trends is.
  void trends(const std::filesystem::path& page) const;
  void error(const std::string& message, ExitCode code) const;
  /// What `error` writes.
  std::string error_line(const std::string& message, ExitCode code) const;
  void interrupted() const;

 private:
  void line(const char* event, const std::string& text) const;
  /// Clears the line of a terminal that tells the stage.
  const char* over_stage() const;

  const Settings& settings_;
};

}  // namespace erfar
