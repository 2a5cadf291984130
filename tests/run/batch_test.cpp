// A folder of waves, as a user runs it again and again.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::content_of;
using test::Outcome;
using test::run_line;
using test::TemporaryFolder;

using Files = std::map<std::string, std::string>;

/// So many answers on school, on equipment and on power.
std::string survey(int school, int equipment, int power) {
  std::string result = "id;kommentar\n";
  int id = 0;
  const auto add = [&](int answers, const char* text) {
    for (int i = 0; i < answers; ++i) result += std::to_string(++id) + ";" + text + "\n";
  };
  add(school, "Skolen");
  add(equipment, "Munnbind");
  add(power, "Strøm");
  return result;
}

/// Every file under `out`, whatever the folder; of manifests all but what differs from run to run.
Files files_under(const TemporaryFolder& folder, const std::string& out = "out") {
  Files files;
  const auto top = folder.path() / out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (!entry.is_regular_file()) continue;
    std::string& content = files[entry.path().lexically_relative(top).string()] = content_of(entry.path());
    if (entry.path().filename() != "manifest.json") continue;
    auto manifest = nlohmann::ordered_json::parse(content);
    manifest.erase("run");
    content = manifest.dump();
  }
  return files;
}

class Batch : public testing::Test {
 protected:
  Batch() {
    std::filesystem::create_directory(folder.path() / "waves");
    folder.write("waves/2021.csv", survey(25, 15, 0));
    folder.write("waves/2022.csv", survey(8, 32, 0));
    folder.write("waves/2023.csv", survey(10, 20, 20));
  }

  Outcome batch(const std::string& more = "") const {
    return run_line(folder, "erfar batch waves --themes 2 --lexicon none --language en --out out " + more);
  }
  std::string in_out(const std::string& name) const { return content_of(folder.path() / "out" / name); }
  void expect_refused(int code, std::string_view says, const std::string& more = "") const {
    const Outcome outcome = batch("--quiet " + more);
    EXPECT_EQ(outcome.code, code) << outcome.said;
    EXPECT_TRUE(outcome.says(says)) << outcome.said;
    EXPECT_EQ(std::ranges::count(outcome.said, '\n'), 1) << outcome.said;
  }

  TemporaryFolder folder;
};

using UnitBatch = Batch;
using SafetyBatch = Batch;
using AllBatch = Batch;

TEST_F(UnitBatch, RunsEachWaveByTheThemesOfTheOneBefore) {
  const Outcome outcome = batch();
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_TRUE(outcome.says("Wave 2021: running now.") && outcome.says("Wave 2023: running now."));
  EXPECT_TRUE(outcome.says("Themes over time: out/trends.html"));
  EXPECT_EQ(in_out("trends.csv"),
            "theme;name;keywords;since;wave;respondents;of;share;low;high;change;part_of\n"
            "1;;skolen;2021;2021;25;40;0.6250;0.4703;0.7578;;\n"
            "1;;skolen;2021;2022;8;40;0.2000;0.1050;0.3476;fading;\n"
            "1;;skolen;2021;2023;10;50;0.2000;0.1124;0.3304;;\n"
            "2;;munnbind;2021;2021;15;40;0.3750;0.2422;0.5297;;\n"
            "2;;munnbind;2021;2022;32;40;0.8000;0.6524;0.8950;growing;\n"
            "2;;munnbind;2021;2023;20;50;0.4000;0.2761;0.5382;fading;\n"
            "3;;strøm;2023;2023;20;50;0.4000;0.2761;0.5382;new;\n");
  EXPECT_NE(in_out("trends.html").find("Growing in wave 2022: from 38% (15 of 40) to 80% (32 of 40)."),
            std::string::npos);
  EXPECT_EQ(test::json_in(folder, "out/2023/summary.json")["wave_before"], "2022");

  for (const char* line : {"--survey waves/2021.csv --wave 2021 --themes 2 --out by_hand/2021 --save a.erfar",
                           "--survey waves/2022.csv --wave 2022 --out by_hand/2022 --model a.erfar"})
    ASSERT_EQ(run_line(folder, std::string("erfar run --lexicon none --language en ") + line).code, 0);
  EXPECT_EQ(content_of(folder.path() / "a.erfar"), in_out("2021/themes.erfar"));
  for (auto& [name, bytes] : files_under(folder, "by_hand")) {
    if (name.ends_with("manifest.json")) continue;  // it names other folders
    EXPECT_EQ(bytes, in_out(name)) << name;
  }
}

TEST_F(UnitBatch, RunsNothingThatIsDone) {
  ASSERT_EQ(batch().code, 0);
  const std::string first = in_out("2021/manifest.json"), last = in_out("2023/manifest.json");
  const std::string page = in_out("trends.html");
  const Outcome again = batch();
  EXPECT_EQ(again.code, 0);
  for (const char* wave : {"2021", "2022", "2023"})
    EXPECT_TRUE(again.says("Wave " + std::string(wave) + ": done before.")) << again.said;
  EXPECT_FALSE(again.says("running now"));
  EXPECT_EQ(in_out("2021/manifest.json"), first) << "the manifest tells the time of the run";
  EXPECT_EQ(in_out("2023/manifest.json"), last);
  EXPECT_EQ(in_out("trends.html"), page);

  folder.write("waves/2024.csv", survey(20, 20, 10));
  const Outcome fourth = batch();
  EXPECT_EQ(fourth.code, 0) << fourth.said;
  EXPECT_TRUE(fourth.says("Wave 2023: done before.") && fourth.says("Wave 2024: running now."));
  EXPECT_EQ(in_out("2023/manifest.json"), last);
  EXPECT_NE(in_out("trends.csv").find("3;;strøm;2023;2024;10;50;"), std::string::npos);
}

TEST_F(UnitBatch, AWaveThatWasStoppedIsRunAgainAndGivesTheSame) {
  ASSERT_EQ(batch().code, 0);
  const Files whole = files_under(folder);
  std::filesystem::remove(folder.path() / "out/2023/themes.erfar");  // what a run names last
  std::filesystem::remove(folder.path() / "out/2023/links.csv");
  const Outcome again = batch();
  EXPECT_EQ(again.code, 0) << again.said;
  EXPECT_TRUE(again.says("Wave 2022: done before.") && again.says("Wave 2023: running now."));
  EXPECT_TRUE(files_under(folder) == whole);
}

TEST_F(UnitBatch, NamesAndMergesByHandGoOn) {
  std::filesystem::rename(folder.path() / "waves/2023.csv", folder.path() / "later.csv");
  ASSERT_EQ(batch().code, 0);
  std::string edited = in_out("2022/themes.erfar");
  edited.replace(edited.find("\"name\": \"\""), 10, "\"name\": \"Skolen <b>\"");
  folder.write("out/2022/themes.erfar", edited);
  std::filesystem::rename(folder.path() / "later.csv", folder.path() / "waves/2023.csv");
  ASSERT_EQ(batch().code, 0);
  EXPECT_EQ(in_out("2022/themes.erfar"), edited);
  EXPECT_EQ(test::json_in(folder, "out/2023/summary.json")["themes"][0]["name"], "Skolen <b>");
  EXPECT_NE(in_out("trends.csv").find("1;Skolen <b>;skolen;2021;2021;25;"), std::string::npos);
  EXPECT_NE(in_out("trends.html").find("Skolen &lt;b&gt;"), std::string::npos);

  edited = in_out("2023/themes.erfar");
  edited.replace(edited.rfind("\"merged_into\": null"), 19, "\"merged_into\": 2");
  folder.write("out/2023/themes.erfar", edited);
  ASSERT_EQ(batch().code, 0);
  EXPECT_EQ(in_out("2023/themes.erfar"), edited) << "nothing was run";
  EXPECT_EQ(in_out("trends.csv").find("\n3;"), std::string::npos) << "a merged theme has no rows";
}

TEST_F(UnitBatch, ChangesThatTellAnotherStoryAreRefused) {
  ASSERT_EQ(batch().code, 0);
  const Files whole = files_under(folder);
  folder.write("waves/2022.csv", survey(9, 32, 0));
  expect_refused(3, "waves/2022.csv: The file has changed since the wave was run into out/2022.");
  folder.write("waves/2022.csv", survey(8, 32, 0));
  folder.write("waves/2020.csv", survey(9, 32, 0));
  expect_refused(3, "waves/2020.csv: The wave has not been run, but comes before out/2021");
  std::filesystem::remove(folder.path() / "waves/2020.csv");
  std::filesystem::remove(folder.path() / "waves/2021.csv");
  expect_refused(3, "out/2021: The wave has been run, but its CSV file is no longer in waves.");
  folder.write("waves/2021.csv", survey(25, 15, 0));
  EXPECT_TRUE(files_under(folder) == whole);

  const std::string manifest = in_out("2023/manifest.json");
  for (const char* broken : {"", "{}", "{\"inputs\": [{\"sha256\": 7}]}"}) {
    folder.write("out/2023/manifest.json", broken);
    expect_refused(3, "out/2023/manifest.json: The wave has a theme model, but the manifest");
  }
  folder.write("out/2023/manifest.json", manifest);
  EXPECT_EQ(batch().code, 0);
}

TEST_F(UnitBatch, TheFilesNamesAreTheWavesWhateverAColumnSays) {
  const std::string with_column = "id;bølge;kommentar\n1;2021;Elever og skolen\n2;2021;Munnbind og hansker\n";
  for (const char* name : {"waves/2021.csv", "waves/2022.csv", "waves/2023.csv"})
    folder.write(name, with_column);
  ASSERT_EQ(batch("--minimum-count 0").code, 0);
  EXPECT_NE(in_out("trends.csv").find(";2021;2023;1;2;0.5000;"), std::string::npos) << in_out("trends.csv");
}

TEST_F(UnitBatch, WavesGoByTheirNamesNotByTheirEndings) {
  folder.write("waves/2021-vår.CSV", survey(20, 20, 0));
  ASSERT_EQ(batch("--quiet").code, 0);
  const std::string trends = content_of(folder.path() / "out/trends.csv");
  const auto of = [&](const char* wave) { return trends.find(std::string(";") + wave + ";"); };
  EXPECT_LT(of("2021"), of("2021-vår"));
  EXPECT_LT(of("2021-vår"), of("2022"));
}

TEST_F(UnitBatch, NoWaveWritesAmongTheExportsOrWhereTheTrendsGo) {
  std::filesystem::create_directories(folder.path() / "out");
  std::filesystem::create_directory_symlink("../waves", folder.path() / "out/2021");
  const Files before = files_under(folder, "waves");
  EXPECT_EQ(batch().code, 2);
  EXPECT_EQ(files_under(folder, "waves"), before);
  std::filesystem::remove(folder.path() / "out/2021");
  folder.write("waves/trends.html.csv", survey(9, 9, 0));
  EXPECT_EQ(batch().code, 2);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out/2021"));
}

TEST_F(UnitBatch, OptionsThatAWaveWasNotRunWithAreTold) {
  ASSERT_EQ(batch("--minimum-count 1 --quiet").code, 0);
  EXPECT_FALSE(batch("--minimum-count 1").says("other options"));
  EXPECT_TRUE(batch().says("(minimum-count): The wave was run before with other options"));
}

TEST_F(UnitBatch, AModelOfOtherWavesIsRefused) {
  ASSERT_EQ(batch("--quiet").code, 0);
  std::filesystem::copy_file(folder.path() / "out/2022/themes.erfar", folder.path() / "out/2023/themes.erfar",
                             std::filesystem::copy_options::overwrite_existing);
  const Outcome outcome = batch();
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(outcome.says("2021, 2022."));
}

TEST_F(UnitBatch, WhatAKilledRunLeftAsideIsTakenAway) {
  std::filesystem::create_directories(folder.path() / "out/2021");
  folder.write("out/2021/.documents.csv.99.part", "Skolen");
  ASSERT_EQ(batch("--quiet").code, 0);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out/2021/.documents.csv.99.part"));
}

TEST_F(UnitBatch, OtherFilesAreNotedAndHiddenOnesNot) {
  folder.write("waves/notes.txt", "x");
  folder.write("waves/.2020.csv", "x");
  const Outcome outcome = batch();
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(outcome.says("waves/notes.txt: No CSV file, so it is not taken as a wave."));
  EXPECT_FALSE(outcome.says(".2020"));
}

TEST_F(UnitBatch, QuietAndJsonMessages) {
  EXPECT_EQ(batch("--quiet").said, "");
  std::istringstream lines(batch("--json").said);
  std::size_t waves = 0;
  for (std::string line; std::getline(lines, line);) waves += nlohmann::json::parse(line)["event"] == "wave";
  EXPECT_EQ(waves, 3U);
}

TEST_F(UnitBatch, TellsWhatIsWrongWithTheFolders) {
  const Outcome same = run_line(folder, "erfar batch waves --out waves --language en");
  EXPECT_EQ(same.code, 2);
  EXPECT_TRUE(same.says("waves: The results cannot be in the folder of the CSV files.")) << same.said;
  std::filesystem::create_directory(folder.path() / "empty");
  const Outcome empty = run_line(folder, "erfar batch empty --out out --language en");
  EXPECT_EQ(empty.code, 3);
  EXPECT_TRUE(empty.says("empty: The folder has no CSV files.")) << empty.said;
  const Outcome missing = run_line(folder, "erfar batch none --out out --language en");
  EXPECT_EQ(missing.code, 3);
  EXPECT_TRUE(missing.says("none: The folder cannot be read")) << missing.said;
  EXPECT_EQ(run_line(folder, "cp waves/2021.csv \"waves/$(printf 'v\\345r').csv\"").code, 0);
  expect_refused(3, "The file's name is not valid UTF-8.");
}

TEST_F(SafetyBatch, OneAtATimeInAFolder) {
  std::filesystem::create_directory(folder.path() / "out");
  const int other = ::open((folder.path() / "out/.lock").c_str(), O_RDWR | O_CREAT, 0666);
  ASSERT_EQ(::flock(other, LOCK_EX), 0);
  expect_refused(4, "out: Another run is writing in this folder now.");
  ::close(other);
  EXPECT_EQ(batch().code, 0) << "the file that is left locks nobody out";
}

TEST_F(SafetyBatch, MaskedCountsAreNowhere) {
  folder.write("waves/2023.csv", survey(3, 40, 7));  // 3 is small, and 7 beside it would tell of it
  ASSERT_EQ(batch().code, 0);
  const std::string rows = in_out("trends.csv"), page = in_out("trends.html");
  EXPECT_NE(rows.find(";2023;;50;;;;;\n"), std::string::npos) << rows;
  EXPECT_EQ(rows.find(";3;50;"), std::string::npos) << rows;
  EXPECT_EQ(rows.find(";7;50;"), std::string::npos) << rows;
  EXPECT_EQ(page.find("3 of 50"), std::string::npos);
  EXPECT_EQ(page.find("7 of 50"), std::string::npos);
  EXPECT_NE(page.find("40 of 50"), std::string::npos);
}

TEST_F(AllBatch, ThreadsChangeNoByte) {
  ASSERT_EQ(batch("--threads 1").code, 0);
  const Files one = files_under(folder);
  std::filesystem::remove_all(folder.path() / "out");
  ASSERT_EQ(batch("--threads 2 --chunk-bytes 64").code, 0);
  EXPECT_TRUE(files_under(folder) == one);
}

}  // namespace
}  // namespace erfar
