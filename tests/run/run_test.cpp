// The program as a user sees it when all goes well, or nearly.

#include <gtest/gtest.h>

#include "pipeline/base/sha256.h"
#include "tests/support/program.h"

namespace erfar {
namespace {

using test::found;
using test::Outcome;
using test::run_survey;
using test::TemporaryFolder;

TEST(UnitRun, HelpHasAnExampleAndVersionIsSaid) {
  const TemporaryFolder folder;
  EXPECT_EQ(test::run_line(folder, "erfar --version").out, "erfar " ERFAR_VERSION "\n");
  for (const std::string line : {"erfar run --help", "erfar points --help"}) {
    const Outcome outcome = test::run_line(folder, line + " --language en");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_NE(outcome.out.find("Example: erfar "), std::string::npos) << outcome.out;
    EXPECT_EQ(outcome.said, "");
  }
}

TEST(UnitRun, WritesEveryFileAndTheManifestKnowsThem) {
  const TemporaryFolder folder;
  const Outcome outcome = test::run_demo(folder, "--language en");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(outcome.out, "") << "data goes to files, messages to standard error";
  EXPECT_TRUE(outcome.says("Report: out/report.html"));
  const auto files = test::files_in(folder.path() / "out");
  EXPECT_EQ(files.size(), 9U);
  const auto manifest = test::json_in(folder, "out/manifest.json");
  EXPECT_EQ(manifest["outputs"].size(), 8U);
  EXPECT_EQ(manifest["links"]["weights"]["concepts"], 0.5);
  EXPECT_EQ(manifest["links"]["coded_comments"], 0);
  for (const auto& output : manifest["outputs"]) {
    EXPECT_EQ(output["bytes"], files.at(output["name"]).size()) << output;
    EXPECT_EQ(output["sha256"].get<std::string>().size(), 64U);
  }
  EXPECT_EQ(manifest["inputs"].size(), 2U);
}

TEST(UnitRun, RedactsAFileAndKeepsAMapWhenAsked) {
  const TemporaryFolder folder;
  folder.write("svar.csv", "\xEF\xBB\xBFid;svar\r\n1;Ring Kari Moen\r\n2;Vi hadde lite utstyr\r\n");
  const Outcome outcome = test::run_line(folder, "erfar redact svar.csv --keep-map kart.csv --language en");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(outcome.out, "\xEF\xBB\xBFid;svar\r\n1;Ring [NAVN]\r\n2;Vi hadde lite utstyr\r\n");
  EXPECT_TRUE(outcome.says("masking is no promise of anonymity"));
  EXPECT_EQ(test::files_in(folder.path()).at("kart.csv"),
            "row;column;kind;mark;text\n2;2;name;[NAVN];Kari Moen\n");
}

TEST(UnitRun, QuietAndJsonMessages) {
  const TemporaryFolder folder;
  EXPECT_EQ(test::run_demo(folder, "--quiet").said, "");
  std::istringstream lines(test::run_demo(folder, "--json").said);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_TRUE(nlohmann::json::parse(line).contains("message")) << line;
  }
  EXPECT_GE(count, 2U);
}

TEST(UnitRun, ReadsOptionsFromAFileAndTheCommandLineWins) {
  const TemporaryFolder folder;
  folder.write("a.csv", "id;kommentar\n1;Munnbind og hansker\n2;Elever og skolen\n3;Strøm er dyrt\n");
  folder.write("flat.toml", "survey = \"a.csv\"\nthemes = 2\nout = \"out\"\n");
  folder.write("headed.toml", "[run]\nsurvey = \"a.csv\"\nthemes = 1\nout = \"out\"\n");
  const struct {
    const char* line;
    std::size_t themes;
  } cases[] = {{"erfar run --config flat.toml", 2},
               {"erfar run --config headed.toml", 1},
               {"erfar run --config headed.toml --themes 3", 3}};
  for (const auto& c : cases) {
    const Outcome outcome = test::run_line(folder, c.line);
    ASSERT_EQ(outcome.code, 0) << c.line << "\n" << outcome.said;
    EXPECT_EQ(test::json_in(folder, "out/summary.json")["themes"].size(), c.themes) << c.line;
  }
}

TEST(UnitRun, FewerAnswersThanThemesAreNoted) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run_survey(folder, "id;kommentar\n1;Vi manglet munnbind\n2;Skolen stengte brått\n", "--themes 20");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(outcome.says("fewer themes"));
  EXPECT_EQ(found(folder, "fewer_themes_than_asked"), 1U);
  EXPECT_EQ(test::json_in(folder, "out/summary.json")["themes"].size(), 2U);
}

TEST(UnitRun, ALaterWaveKeepsThemesAndTellsWhatIsNew) {
  const TemporaryFolder folder;
  std::string first = "id;kommentar\n", second = first;
  for (int i = 0; i < 40; ++i)
    first += std::to_string(i) + (i < 25 ? ";Elever og skolen\n" : ";Munnbind og hansker\n");
  for (int i = 0; i < 40; ++i)
    second += std::to_string(i) + (i < 8    ? ";Elever og skolen\n"
                                   : i < 28 ? ";Munnbind og hansker\n"
                                            : ";Strøm er dyrt\n");
  ASSERT_EQ(run_survey(folder, first, "--themes 2 --wave 2021 --save themes.erfar").code, 0);
  ASSERT_EQ(run_survey(folder, second, "--wave 2022 --model themes.erfar --save next.erfar").code, 0);
  const auto summary = test::json_in(folder, "out/summary.json");
  ASSERT_EQ(summary["themes"].size(), 3U);
  EXPECT_EQ(summary["wave_before"], "2021");
  EXPECT_EQ(summary["themes"][0]["respondents"], 8U);
  EXPECT_LT(summary["themes"][0]["change"]["difference"], 0);
  EXPECT_TRUE(summary["themes"][0]["change"]["is_drift"]);
  EXPECT_TRUE(summary["themes"][2]["is_new"]);
  EXPECT_NE(test::content_of(folder.path() / "out/report.html").find("A new theme in this wave."),
            std::string::npos);

  ASSERT_EQ(run_survey(folder, second, "--wave 2022 --model next.erfar --save next.erfar").code, 0);
  const auto again = test::json_in(folder, "out/summary.json")["themes"];
  ASSERT_EQ(again.size(), 3U);
  EXPECT_TRUE(again[2]["is_new"]) << "what was new in a wave is new when it is run again";
  EXPECT_FALSE(again[1]["is_new"]);

  const Outcome earlier = run_survey(folder, first, "--wave 2021 --model next.erfar");
  EXPECT_EQ(earlier.code, 2);
  EXPECT_TRUE(earlier.says("2021"));
  folder.write("broken.erfar", "{}");
  EXPECT_EQ(run_survey(folder, second, "--wave 2023 --model broken.erfar").code, 3);
  EXPECT_EQ(run_survey(folder, second, "--wave 2023 --model missing.erfar").code, 3);
}

// Of those who speak of equipment 9 of 30 say "hansker" in the first wave and 27 of 30 in the second: the
// chance of that is under one in a million, and seven words or so are tested. "Frakker" fades.
TEST(UnitRun, ALaterWaveTellsWhichWordsAThemeIsSpokenOfWithMore) {
  const auto wave = [](int gloves) {
    std::string survey = "id;kommentar\n";
    for (int i = 0; i < 60; ++i)
      survey += std::to_string(i) + (i < 30            ? ";Elever og skolen\n"
                                     : i < 30 + gloves ? ";Munnbind og hansker\n"
                                                       : ";Munnbind og frakker\n");
    return survey;
  };
  const TemporaryFolder folder;
  const auto words = [&](int theme) {
    return test::json_in(folder, "out/summary.json")["themes"][theme]["changed_words"];
  };
  ASSERT_EQ(run_survey(folder, wave(9), "--themes 2 --wave 2021 --save themes.erfar").code, 0);
  EXPECT_EQ(words(1), nlohmann::json::array());
  ASSERT_EQ(run_survey(folder, wave(27), "--wave 2022 --model themes.erfar --save next.erfar").code, 0);
  EXPECT_EQ(words(0), nlohmann::json::array());
  EXPECT_EQ(words(1), nlohmann::json({"hansker"}));
  EXPECT_NE(test::content_of(folder.path() / "out/themes.csv").find(";hansker\n"), std::string::npos);
  const std::string kept = test::content_of(folder.path() / "next.erfar");
  ASSERT_EQ(run_survey(folder, wave(27), "--wave 2022 --model next.erfar --save next.erfar").code, 0);
  EXPECT_EQ(words(1), nlohmann::json({"hansker"})) << "a wave that is run again is not counted twice";
  EXPECT_EQ(test::content_of(folder.path() / "next.erfar"), kept);
  ASSERT_EQ(run_survey(folder, wave(27), "--wave 2023 --model next.erfar").code, 0);
  EXPECT_EQ(words(1), nlohmann::json({"hansker"})) << "36 of 60 in the two waves before";
}

TEST(UnitRun, TheSameWaveAgainShowsWhatPeopleDidWithItsThemes) {
  const TemporaryFolder folder;
  std::string survey = "id;bølge;kommentar\n";
  for (int i = 0; i < 60; ++i)
    survey += std::to_string(i) + ";2021;" +
              (i < 30   ? "Elever og skolen"
               : i < 45 ? "Munnbind og hansker"
                        : "Strøm er dyrt") +
              "\n";
  ASSERT_EQ(run_survey(folder, survey, "--themes 3 --save themes.erfar").code, 0);
  const auto before = test::json_in(folder, "out/summary.json")["themes"];
  ASSERT_EQ(before.size(), 3U);
  std::string edited = test::content_of(folder.path() / "themes.erfar");
  EXPECT_NE(edited.find("\"since\": \"2021\""), std::string::npos) << "the wave is what the column says";
  edited.replace(edited.find("\"name\": \"\""), 10, "\"name\": \"Skolen\"");
  edited.replace(edited.rfind("\"merged_into\": null"), 19, "\"merged_into\": 2");
  folder.write("themes.erfar", edited);
  ASSERT_EQ(run_survey(folder, survey, "--model themes.erfar --save themes.erfar").code, 0);
  const auto after = test::json_in(folder, "out/summary.json")["themes"];
  ASSERT_EQ(after.size(), 2U) << "a merged theme is shown as the other only";
  EXPECT_EQ(after[0]["name"], "Skolen");
  EXPECT_EQ(after[0]["respondents"], 30U);
  EXPECT_EQ(after[1]["respondents"], 30U);
  EXPECT_TRUE(after[0]["change"].is_null());
}

TEST(UnitRun, ThemesThatAPersonWantsAreNamedAndKept) {
  const TemporaryFolder folder;
  std::string survey = "id;kommentar\n";
  for (int i = 0; i < 40; ++i)
    survey += std::to_string(i) + (i < 25 ? ";Elever og skolen\n" : ";Munnbind og hansker\n");
  folder.write("seeds.csv", "tema;tekst\nUtstyr <b>;munnbind\n");
  ASSERT_EQ(run_survey(folder, survey, "--themes 2 --seeds seeds.csv --save themes.erfar").code, 0);
  EXPECT_EQ(test::json_in(folder, "out/summary.json")["themes"][1]["name"], "Utstyr <b>");
  EXPECT_EQ(test::content_of(folder.path() / "out/report.html").find("Utstyr <b>"), std::string::npos);
  ASSERT_EQ(run_survey(folder, survey, "--wave 2 --model themes.erfar").code, 0);
  EXPECT_EQ(test::json_in(folder, "out/summary.json")["themes"][1]["name"], "Utstyr <b>");
  folder.write("seeds.csv", "tema;tekst\nRart;qwertyzxc\nUtstyr;munnbind\n");
  ASSERT_EQ(run_survey(folder, survey, "--themes 2 --seeds seeds.csv --wave 1 --save themes.erfar").code, 0);
  EXPECT_EQ(found(folder, "seeded_theme_without_known_word"), 1U);
  EXPECT_EQ(run_survey(folder, survey, "--wave 2 --model themes.erfar").code, 0)
      << "a model that can be read back";
  for (const char* wrong : {"navn;tekst\na;b\n", "tema;tekst\nUtstyr;\n", ""}) {
    folder.write("seeds.csv", wrong);
    EXPECT_EQ(run_survey(folder, survey, "--seeds seeds.csv").code, 3) << wrong;
  }
}

TEST(AllRun, TheOrderOfRowsChangesNoByteOfAThemeFile) {
  const auto survey = [](bool backwards, bool later) {
    const char* const texts[] = {"Elever og skolen", "Skolen stengte tidlig", "Munnbind og hansker",
                                 "Få hansker"};
    std::string result = "id;kommentar\n";
    for (int row = 0; row < 60; ++row) {
      const int i = backwards ? 59 - row : row;
      const bool is_new = later && i % 3 == 0;
      result += std::to_string(i) + ";" +
                (is_new ? (i % 2 == 0 ? "Strøm er dyrt i år" : "Dyr strøm og kalde rom") : texts[i % 4]) +
                "\n";
    }
    return result;
  };
  std::string files[2];
  for (const bool backwards : {false, true}) {
    const TemporaryFolder folder;
    ASSERT_EQ(run_survey(folder, survey(backwards, false), "--themes 2 --wave 1 --save a.erfar").code, 0);
    ASSERT_EQ(run_survey(folder, survey(backwards, true), "--wave 2 --model a.erfar --save b.erfar").code, 0);
    files[backwards ? 1 : 0] = test::content_of(folder.path() / "b.erfar");
  }
  EXPECT_NE(files[0].find("\"since\": \"2\""), std::string::npos) << "there is a new theme";
  EXPECT_EQ(files[0], files[1]);
}

TEST(SafetyRun, FilesOfRunsIntoOneFolderAtOnceDoNotMix) {
  const TemporaryFolder folder;
  std::vector<std::string> lines;
  for (int run = 0; run < 6; ++run) {
    const std::string name = "svar" + std::to_string(run) + ".csv";
    std::string survey = "id;kommentar\n";
    for (int i = 0; i < 20; ++i)
      survey += std::to_string(i) + (i <= run ? ";Elever og skolen\n" : ";Munnbind og hansker\n");
    folder.write(name, survey);
    lines.push_back("(erfar run --survey " + name + " --themes 2 --lexicon none --quiet --out out)&");
  }
  for (int round = 0; round < 5; ++round) {
    std::string all;
    for (const std::string& line : lines) all += line + " ";
    ASSERT_EQ(test::run_line(folder, all + "wait").code, 0);
    const auto manifest = test::json_in(folder, "out/manifest.json");
    ASSERT_EQ(manifest["outputs"].size(), 8U);
    for (const auto& output : manifest["outputs"]) {
      const std::string name = output["name"];
      EXPECT_EQ(output["sha256"], sha256(test::content_of(folder.path() / "out" / name))) << name;
    }
  }
}

TEST(UnitRun, StrictSpeaksOfMendedRows) {
  const TemporaryFolder folder;
  const char* const short_row = "id;rolle;kommentar\n1;lege;Vi manglet munnbind\n2\n3;lege;Skolen stengte\n";
  EXPECT_EQ(run_survey(folder, short_row).code, 0);
  EXPECT_EQ(run_survey(folder, short_row, "--strict").code, 5);
  EXPECT_EQ(found(folder, "csv_row_too_short"), 1U) << "the outputs are there all the same";
  EXPECT_EQ(run_survey(folder, "id;kommentar\n1;Vi manglet munnbind\n", "--strict").code, 0);
}

TEST(UnitRun, PointsTellsWhatItMended) {
  const TemporaryFolder folder;
  using namespace std::string_literals;
  folder.write("r.txt", "2.1 Læringspunkter – plan\n\nPlanen bør øves \0 på hvert år.\n"s);
  const Outcome outcome = test::run_line(folder, "erfar points r.txt --language en");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(outcome.out.find("id;section;section_title;text;equivalents\r\n"), 0U);
  EXPECT_TRUE(outcome.says("Bytes that are not valid text")) << outcome.said;
}

TEST(UnitRun, FunctionWordsAloneGiveNoTheme) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run_survey(folder, "id;kommentar\n1;Det er som det er og det.\n2;Vi og de og dere.\n",
                 "--report " + test::demo + "report.txt");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(found(folder, "answer_without_theme"), 2U);
  EXPECT_TRUE(test::json_in(folder, "out/summary.json")["themes"].empty());
}

TEST(SafetyRun, DamagedSurveysAreMendedAndNoted) {
  using namespace std::string_literals;
  const struct {
    std::string survey;
    const char* finding;
  } cases[] = {
      {"id;kommentar\n1;Vi manglet munnbind\n2;\"Åpent sitat uten slutt\n3;Tre ord her nå\n",
       "csv_quote_taken_literally"},
      {"id;kommentar\n1;Vi \0 manglet munnbind i mars\n2;Skolen stengte brått\n"s, "bytes_replaced"},
      {"id;kommentar\n1;Vi manglet på øya \xff\xfe i mars\n2;Skolen stengte brått\n", nullptr},
      {"id;by;by;kommentar\n1;a;b;Vi manglet munnbind\n2;c;d;Skolen stengte brått\n", "csv_column_renamed"},
  };
  for (const auto& c : cases) {
    const TemporaryFolder folder;
    const Outcome outcome = run_survey(folder, c.survey, "--report " + test::demo + "report.txt --themes 2");
    EXPECT_EQ(outcome.code, 0) << outcome.said;
    EXPECT_TRUE(c.finding == nullptr || found(folder, c.finding) > 0) << c.finding;
    EXPECT_GE(test::json_in(folder, "out/summary.json")["documents"], 2);
  }
}

TEST(SafetyRun, MarkupAndFormulasStayText) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run_survey(folder, "id;kommentar\n1;<script>alert(1)</script> munnbind\n2;=2+2 er fire munnbind\n",
                 "--minimum-count 0");
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  const auto files = test::files_in(folder.path() / "out");
  EXPECT_EQ(files.at("report.html").find("<script>alert"), std::string::npos);
  EXPECT_NE(files.at("documents.csv").find(";<script>alert(1)</script> munnbind\n"), std::string::npos);
  EXPECT_NE(files.at("documents.csv").find(";\"'=2+2 er fire munnbind\"\n"), std::string::npos);
}

TEST(SafetyRun, AFieldOfFiftyMegabytes) {
  const TemporaryFolder folder;
  std::string survey = "id;kommentar\n1;Vi manglet munnbind i mars\n2;skolen";
  survey.resize(survey.size() + 50'000'000, 'x');
  const Outcome outcome =
      run_survey(folder, survey + "\n", "--report " + test::demo + "report.txt --themes 2");
  EXPECT_EQ(outcome.code, 0) << outcome.said.substr(0, 500);
  EXPECT_EQ(test::json_in(folder, "out/summary.json")["documents"], 2);
}

TEST(SafetyRun, NamesThatAreNotUtf8) {
  const TemporaryFolder folder;
  const Outcome outcome =
      test::run_line(folder, "s=$(printf 'unders\\370k.csv'); r=$(printf 'r\\345d.txt'); cp " + test::demo +
                                 "wave1.csv \"$s\"; cp " + test::demo +
                                 "report.txt \"$r\"; erfar run --survey \"$s\" --report \"$r\" --out out");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(test::json_in(folder, "out/summary.json")["codebook"], "r\uFFFDd.txt");
}

TEST(SafetyRun, PipesAreReadOnce) {
  const TemporaryFolder folder;
  const std::string survey = test::demo + "wave1.csv";
  const std::string lines[] = {"mkfifo pipe; cat " + survey + " >pipe & erfar run --survey pipe --out out",
                               "cat " + survey + " | erfar run --survey - --out out"};
  for (const std::string& line : lines) {
    const Outcome outcome = test::run_line(folder, line);
    EXPECT_EQ(outcome.code, 0) << line << "\n" << outcome.said;
    EXPECT_EQ(test::json_in(folder, "out/summary.json")["documents"], 109);
    EXPECT_TRUE(test::json_in(folder, "out/manifest.json")["inputs"].empty());
  }
}

}  // namespace
}  // namespace erfar
