#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/files.h"

namespace erfar::test {

inline const std::string demo = ERFAR_SOURCE_DIR "/corpora/demo/";

struct Outcome {
  int code = -1;  // of exit; 1000 + signal where one ended it
  std::string out;
  std::string said;  // on standard error

  bool says(std::string_view words) const { return said.find(words) != std::string::npos; }
};

/// The program in a folder of its own, started by a shell line in which `erfar` stands for it.
class Started {
 public:
  Started(const std::filesystem::path& folder, const std::string& line) : folder_(folder) {
    process_ = ::fork();
    if (process_ != 0) return;
    const std::string here = "cd '" + folder.string() +
                             "' && erfar() { exec '" ERFAR_PROGRAM "' \"$@\"; } && ( " + line +
                             " ) >>.out 2>.said";
    ::execl("/bin/sh", "sh", "-c", here.c_str(), nullptr);
    ::_exit(127);
  }

  Outcome wait() const {
    int status = 0;
    ::waitpid(process_, &status, 0);
    Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status),
                    content_of(folder_ / ".out"), content_of(folder_ / ".said")};
    std::filesystem::remove(folder_ / ".out");
    return outcome;
  }

 private:
  std::filesystem::path folder_;
  pid_t process_;
};

inline Outcome run_line(const TemporaryFolder& folder, const std::string& line) {
  return Started(folder.path(), line).wait();
}

/// `erfar run` on the demo's first wave into `out`.
inline Outcome run_demo(const TemporaryFolder& folder, const std::string& more = "") {
  return run_line(
      folder, "erfar run --survey " + demo + "wave1.csv --report " + demo + "report.txt --out out " + more);
}

/// `erfar run` on one survey's bytes into `out`, messages in English.
inline Outcome run_survey(const TemporaryFolder& folder, std::string_view bytes,
                          const std::string& more = "") {
  folder.write("svar.csv", bytes);
  return run_line(folder, "erfar run --survey svar.csv --language en --out out " + more);
}

inline nlohmann::json json_in(const TemporaryFolder& folder, const std::string& path) {
  return nlohmann::json::parse(content_of(folder.path() / path));
}

/// How often the manifest counts a finding.
inline std::size_t found(const TemporaryFolder& folder, const std::string& finding) {
  std::size_t count = 0;
  const nlohmann::json manifest = json_in(folder, "out/manifest.json");
  for (const auto& entry : manifest["findings"]) {
    if (entry["finding"] == finding) count += entry["count"].get<std::size_t>();
  }
  return count;
}

}  // namespace erfar::test
