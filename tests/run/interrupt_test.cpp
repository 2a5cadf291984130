// A run that is stopped or cannot finish leaves the files of the run before, byte for byte.

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::TemporaryFolder;

/// A survey that takes seconds.
std::string large_survey() {
  const char* const words[] = {"munnbind",   "skolen",  "elever",  "kriseledelse", "varsling",
                               "beredskap",  "smitte",  "hansker", "plan",         "øvelse",
                               "frivillige", "stengte", "ansatte", "pårørende"};
  std::string survey = "id;kommentar\n";
  for (std::size_t i = 0; i < 30'000; ++i) {
    survey += std::to_string(i) + ";Vi savnet";
    for (std::size_t k = 0; k < 9; ++k)
      survey += std::string(" ") + words[(i * (k + 3) + i / 14 + k * k) % 14];
    survey += '\n';
  }
  return survey;
}

/// The program itself, without a shell that would meet the signal too. What it says goes to the file `said`,
/// if one is named.
pid_t start(const TemporaryFolder& folder, std::vector<const char*> words, const char* said = nullptr) {
  const pid_t process = ::fork();
  if (process != 0) return process;
  std::filesystem::current_path(folder.path());
  if (said && !std::freopen(said, "w", stderr)) ::_exit(127);
  words.insert(words.begin(), "erfar");
  words.insert(words.end(), {"--out", "out", "--quiet", nullptr});
  ::execv(ERFAR_PROGRAM, const_cast<char* const*>(words.data()));
  ::_exit(127);
}

bool ended(pid_t process) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid != 0;
}

template <class Reached>
void wait_until(pid_t process, Reached reached) {
  while (!reached() && !ended(process)) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

/// The signal is caught from now on: bit `signal` - 1 of SigCgt.
bool catches(pid_t process, int signal) {
  const std::string status = test::content_of("/proc/" + std::to_string(process) + "/status");
  const std::size_t at = status.find("SigCgt:");
  return at != std::string::npos &&
         (std::stoull(status.substr(at + 7), nullptr, 16) >> (signal - 1) & 1U) != 0;
}

int code_of(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

TEST(SafetyInterrupt, LeavesTheOutputsOfTheRunBefore) {
  const TemporaryFolder folder;
  ASSERT_EQ(test::run_demo(folder).code, 0);
  const auto before = test::files_in(folder.path() / "out");
  folder.write("large.csv", large_survey());
  const std::string report = test::demo + "report.txt";
  const std::vector<const char*> words{"run", "--survey", "large.csv", "--report", report.c_str()};
  for (const auto& [signal, code] : {std::pair{SIGINT, 130}, {SIGTERM, 143}}) {
    const pid_t process = start(folder, words);
    wait_until(process, [&] { return catches(process, signal); });
    ::kill(process, signal);
    EXPECT_EQ(code_of(process), code) << "at the beginning";
    EXPECT_TRUE(test::files_in(folder.path() / "out") == before);
  }
  const pid_t process = start(folder, words);
  wait_until(process, [&] { return test::files_in(folder.path() / "out").size() > before.size(); });
  ::kill(process, SIGTERM);
  EXPECT_EQ(code_of(process), 143) << "while the outputs are written";
  EXPECT_TRUE(test::files_in(folder.path() / "out") == before);
}

TEST(SafetyInterrupt, LeavesTheWavesOfABatchThatAreDone) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "waves");
  folder.write("waves/1.csv", "id;kommentar\n1;Elever og skolen\n2;Munnbind og hansker\n");
  folder.write("waves/2.csv", large_survey());
  const pid_t process = start(folder, {"batch", "waves", "--lexicon", "none"});
  const auto second = folder.path() / "out/2";
  wait_until(process, [&] { return std::filesystem::exists(second); });
  ::kill(process, SIGTERM);
  EXPECT_EQ(code_of(process), 143);
  EXPECT_TRUE(test::files_in(second).empty());
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "out/1/themes.erfar"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out/trends.csv"));
}

TEST(SafetyInterrupt, EndsTokenizing) {
  const TemporaryFolder folder;
  folder.write("large.txt", large_survey());
  const pid_t process = start(folder, {"tokenize", "large.txt", "--lexicon", "none"});
  wait_until(process, [&] { return catches(process, SIGTERM); });
  ::kill(process, SIGTERM);
  EXPECT_EQ(code_of(process), 143);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
}

TEST(SafetyCutFile, IsToldAndNothingIsReplaced) {
  const TemporaryFolder folder;
  ASSERT_EQ(test::run_demo(folder).code, 0);
  const auto before = test::files_in(folder.path() / "out");
  folder.write("large.csv", large_survey());
  const pid_t process = start(folder, {"run", "--survey", "large.csv"}, "said");
  const std::string maps = "/proc/" + std::to_string(process) + "/maps";
  wait_until(process, [&] { return test::content_of(maps).find("large.csv") != std::string::npos; });
  std::filesystem::resize_file(folder.path() / "large.csv", 100);
  EXPECT_EQ(code_of(process), 3) << "unreadable input, not a signal";
  const std::string said = test::content_of(folder.path() / "said");
  EXPECT_TRUE(said.starts_with("erfar: En fil ble kortere mens den ble lest") ||  // met, or seen afterwards
              said.find("Filen ble endret mens den ble lest") != std::string::npos)
      << said;
  EXPECT_TRUE(test::files_in(folder.path() / "out") == before);
}

TEST(SafetyFullDisk, LeavesTheOutputsOfTheRunBefore) {
  const TemporaryFolder folder;
  ASSERT_EQ(test::run_demo(folder).code, 0);
  const auto before = test::files_in(folder.path() / "out");
  const test::Outcome outcome = test::run_line(
      folder, "ulimit -f 8; erfar run --survey " + test::demo + "wave2.csv --out out --language en --quiet");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_TRUE(outcome.says("out/documents.csv: The file cannot be written")) << outcome.said;
  EXPECT_TRUE(test::files_in(folder.path() / "out") == before);
}

}  // namespace
}  // namespace erfar
