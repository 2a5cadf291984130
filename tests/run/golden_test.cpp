// The whole line on the demo, against tests/golden/demo (remade by scripts/update_golden), and whatever the
// threads.

#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::TemporaryFolder;

/// All outputs of a run on the demo; of the manifest all but the object that differs from run to run.
std::map<std::string, std::string> outputs(const std::string& more) {
  const TemporaryFolder folder;
  const test::Outcome outcome = test::run_line(
      folder,
      "cd " + test::demo +
          " && erfar run --survey wave1.csv --survey wave2.csv --survey interview.vtt --report report.txt "
          "--lexicon none --themes 10 --interviewer 'Ingrid Solbakken' --out '" +
          (folder.path() / "out").string() + "' " + more);
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  auto files = test::files_in(folder.path() / "out");
  auto manifest = nlohmann::ordered_json::parse(files.at("manifest.json"));
  manifest.erase("run");
  files["manifest.json"] = manifest.dump(1);
  return files;
}

TEST(AllRun, ThreadsAndChunksChangeNoByte) {
  const auto plain = outputs("--threads 1");
  EXPECT_EQ(plain.size(), 9U);
  for (const char* more : {"--threads 2", "--threads 2", "--threads 2 --chunk-bytes 7",
                           "--threads 1 --chunk-bytes 4096", "--threads 2 --chunk-bytes 1048576"}) {
    for (const auto& [name, bytes] : outputs(more))
      EXPECT_TRUE(bytes == plain.at(name)) << name << ", " << more;
  }
}

TEST(UnitGolden, TheDemoGivesTheGoldenFiles) {
  const auto found = outputs("");
  const auto golden = test::files_in(ERFAR_SOURCE_DIR "/tests/golden/demo");
  EXPECT_EQ(golden.size(), 7U);
  for (const auto& [name, bytes] : golden) {
    EXPECT_TRUE(found.at(name) == bytes) << name << " differs: see git diff after scripts/update_golden";
  }
}

}  // namespace
}  // namespace erfar
