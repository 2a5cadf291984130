#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::Outcome;
using test::TemporaryFolder;

/// A folder with a codebook of two points and three answers, and the links that `coded` leads to.
struct Coded {
  explicit Coded(const std::string& coded, const std::string& options = "") {
    folder.write("kode.csv",
                 "id;text\na;Kommunen bør ha munnbind på lager.\nb;Elevene bør få komme på skolen.\n");
    folder.write("svar.csv",
                 "id;kommentar\n1;Visirene tok slutt hos Kari Nordmann\n2;Barna var hjemme\n3;Ringte 99 88 "
                 "77 66 om visir\n");
    folder.write("kodet.csv", coded);
    outcome = test::run_line(
        folder,
        "erfar link svar.csv --codebook kode.csv --lexicon none --language en --coded kodet.csv " + options);
  }
  bool has(std::string_view line_start) const {
    return ("\n" + outcome.out).find("\n" + std::string(line_start)) != std::string::npos;
  }

  TemporaryFolder folder;
  Outcome outcome;
};

TEST(UnitCoded, WhatTheCoderSaidByIdStands) {
  const Coded run("id;points\n1;b\n2;\n");
  EXPECT_EQ(run.outcome.code, 0) << run.outcome.said;
  EXPECT_TRUE(run.has("1;1;b;")) << run.outcome.out;
  EXPECT_TRUE(run.has("2;0;;")) << run.outcome.out;
}

TEST(UnitCoded, CommentsFromElsewhereTeach) {
  const Coded run("text;points\nFor få visir;a\n");
  EXPECT_TRUE(run.has("1;1;a;")) << run.outcome.out;
  EXPECT_TRUE(run.has("3;1;a;")) << run.outcome.out;
}

TEST(UnitCoded, TextsAreMaskedAsTheAnswersAre) {
  // Only the masked text is the same as that of answer 3.
  const Coded run("text;points\nRingte 99 11 22 33 om visir;b\n", "--top 1");
  EXPECT_TRUE(run.has("3;1;b;")) << run.outcome.out;
  EXPECT_NE(run.outcome.out.find(";1.0000;"), std::string::npos) << run.outcome.out;
}

TEST(UnitCoded, WhatNobodyAnsweredIsTold) {
  const Coded run("id;points\n99;a\n");
  EXPECT_EQ(run.outcome.code, 0);
  EXPECT_TRUE(run.outcome.says("not among the answers")) << run.outcome.said;
}

TEST(UnitCoded, UnknownPointsAreRefused) {
  const Coded run("id;points\n1;z\n");
  EXPECT_EQ(run.outcome.code, 3);
  EXPECT_TRUE(run.outcome.says("kodet.csv, row 2")) << run.outcome.said;
}

TEST(SafetyCodebook, AListOfAllSortsIsRefused) {
  const TemporaryFolder folder;
  std::string list = "text\n";
  for (int i = 0; i < 2001; ++i) list += "linje " + std::to_string(i) + "\n";
  folder.write("kode.csv", list);
  folder.write("svar.csv", "id;kommentar\n1;Vi ventet lenge\n");
  const Outcome outcome =
      test::run_line(folder, "erfar link svar.csv --codebook kode.csv --lexicon none --language en");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(outcome.says("kode.csv: The file has 2001 learning points")) << outcome.said;
}

TEST(UnitCodebook, TakesTheRunningTextOfAReport) {
  const TemporaryFolder folder;
  folder.write("kode.csv", "id;text\n1.1;Kommunen bør øve.\n2.1;Kommunen bør skrive.\n");
  const std::string filler =
      " og det er mye å si om dette som ikke sies her, for det skal bare være langt nok til å telle, "
      "og derfor blir det sagt en gang til at det er mye å si om dette som ikke sies her";
  folder.write("r.txt", "1 Vann\n\nVannverket stoppet" + filler +
                            ".\n\n1.1 Læringspunkter\n\nØv mer.\n\n2 Ild\n\nBrannvesenet kom sent" + filler +
                            ".\n\n2.1 Læringspunkter\n\nSkriv mer.\n");
  folder.write("svar.csv", "id;kommentar\n1;Vannverket!\n2;Brannvesenet!\n");
  const Outcome outcome = test::run_line(
      folder,
      "erfar link svar.csv --codebook kode.csv --report r.txt --lexicon none --top 1 --minimum-confidence 0");
  EXPECT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_NE(outcome.out.find("\n1;1;1.1;"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("\n2;1;2.1;"), std::string::npos) << outcome.out;
}

}  // namespace
}  // namespace erfar
