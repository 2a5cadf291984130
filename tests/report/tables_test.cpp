#include "pipeline/report/tables.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/files.h"
#include "tests/support/links.h"

namespace erfar {
namespace {

using Lines = std::vector<std::string>;

/// The lines that `write` puts into a file.
template <class Write>
Lines lines_of(Write write) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "table.csv");
  write(file);
  file.commit();
  std::istringstream bytes(test::content_of(folder.path() / "table.csv"));
  Lines lines;
  for (std::string line; std::getline(bytes, line);) lines.push_back(line);
  return lines;
}

Corpus small() {
  Corpus corpus = test::corpus_of({{"Vi; ventet", "a", "Hva?", "2021"}, {"=2+2", "b"}});
  test::add_metadata(corpus, "rolle", {"lege", ""});
  return corpus;
}

TEST(UnitTables, DocumentsHoldTheCorpus) {
  EXPECT_EQ(
      lines_of([](OutputFile& file) { write_documents(small(), file); }),
      (Lines{"id;source;row;respondent;question;wave;rolle;text",  //
             "d1;mappe/svar.csv;2;a;Hva?;2021;lege;\"Vi; ventet\"", "d2;mappe/svar.csv;3;b;;;;\"'=2+2\""}));
}

TEST(UnitTables, AssignmentsCountThemesFromOne) {
  Themes themes;
  themes.assignments = {{ThemeId{0}, 0.75F, 0.5F, ThemeId{1}}, {.left_out = LeftOut::too_short}};
  EXPECT_EQ(
      lines_of([&](OutputFile& file) { write_assignments(small(), themes, file); }),
      (Lines{"id;theme;score;second;margin;second_theme;reason;respondent;question;wave;rolle",
             "d1;1;0.7500;0.5000;0.2500;2;;a;Hva?;2021;lege", "d2;;0.0000;0.0000;0.0000;;too_short;b;;;"}));
  themes.assignments = {{.score = 0.5F,
                         .second = 0.5F,
                         .second_theme = ThemeId{6},
                         .left_out = LeftOut::between_two,
                         .nearest = ThemeId{2}},
                        {.score = 0.05F, .left_out = LeftOut::nothing_shared}};
  EXPECT_EQ(lines_of([&](OutputFile& file) { write_assignments(small(), themes, file); }),
            (Lines{"id;theme;score;second;margin;second_theme;reason;respondent;question;wave;rolle",
                   "d1;;0.5000;0.5000;0.0000;7;between 3 and 7;a;Hva?;2021;lege",
                   "d2;;0.0500;0.0000;0.0500;;nothing_shared;b;;;"}));
}

TEST(UnitTables, MetadataNamedAsOurColumnsIsMarkedAsInput) {
  Corpus corpus = test::corpus_of({{"x", "a"}});
  for (const char* name : {"id", "text", "score", "=f;"}) test::add_metadata(corpus, name, {"1"});
  Themes themes;
  themes.assignments = {{}};
  EXPECT_EQ(lines_of([&](OutputFile& file) { write_documents(corpus, file); })[0],
            "id;source;row;respondent;question;wave;input_id;input_text;score;\"'=f;\";text");
  EXPECT_EQ(lines_of([&](OutputFile& file) { write_assignments(corpus, themes, file); })[0],
            "id;theme;score;second;margin;second_theme;reason;respondent;question;wave;input_id;text;input_"
            "score;\"'=f;\"");
}

Lines link_lines(const std::vector<std::string>& texts, const std::vector<std::string>& points) {
  std::vector<test::Answer> answers;
  for (const std::string& text : texts) answers.push_back({text, "a"});
  const Corpus corpus = test::corpus_of(answers);
  const test::Linked linked(corpus.texts, points);
  return lines_of([&](OutputFile& file) {
    write_links(corpus, linked.forms, LinkedCodebook{linked.codebook, linked.model, linked.links}, file);
  });
}

TEST(UnitTables, LinksHoldEvidenceInCodePoints) {
  // 😷 is four bytes and one code point, å two and one.
  const Lines lines = link_lines({"😷 Så få munnbind, få hansker"}, {"Munnbind, hansker"});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "id;rank;point;score;confidence;evidence;linked;why;respondent;question;wave");
  EXPECT_EQ(lines[1].substr(0, 8), "d1;1;P1;");
  EXPECT_NE(lines[1].find(";8-16,21-28;1;word,word;a;;"), std::string::npos) << lines[1];
}

TEST(UnitTables, RankZeroSaysThatNoneFits) {
  const Lines lines = link_lines({"xyzzy", "munnbind"}, {"Munnbind", "Munnbind"});
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[1], "d1;0;;0.0000;0.0000;;0;;a;;") << "and no candidate that shares nothing with it";
  EXPECT_EQ(lines[2].substr(0, 8), "d2;1;P1;");
  EXPECT_EQ(lines[3].substr(0, 8), "d2;2;P2;");
}

TEST(UnitTables, LinksWithoutACodebookAreAHeader) {
  const FormCounts none;
  EXPECT_EQ(lines_of([&](OutputFile& file) { write_links(small(), none, std::nullopt, file); }),
            Lines{"id;rank;point;score;confidence;evidence;linked;why;respondent;question;wave;rolle"});
}

TEST(UnitTables, ThemesLeaveMaskedCellsEmpty) {
  Summary summary;
  ThemeSummary shown{.id = 1, .keywords = {"skole", "elev"}, .comments = 12, .respondents = 10};
  shown.share = Share{0.5, 0.3, 0.7};
  shown.stability = 0.714;
  shown.phrases = {"frivillig sektor", "barn og unge"};
  shown.changed_words = {"lekser", "=gebyr"};
  shown.quotes = {{.document = "d7"}, {.document = "d2;x"}};
  summary.themes = {shown, {.id = 2, .keywords = {"hav"}}};
  EXPECT_EQ(
      lines_of([&](OutputFile& file) { write_themes(summary, file); }),
      (Lines{"theme;documents;respondents;share;keywords;quotes;name;new;share_before;difference;"
             "probability;drift;stability;part_of;phrases;changed_words",
             "1;12;10;0.5000;skole|elev;\"d7|d2;x\";;;;;;;0.71;;frivillig sektor|barn og unge;lekser|=gebyr",
             "2;;;;hav;;;;;;;;;;;"}));
}

TEST(AllTables, ManyRowsComeInOrder) {
  const Corpus corpus = test::corpus_of(std::vector<test::Answer>(3000, {"svar", "a"}));  // three blocks
  const Lines lines = lines_of([&](OutputFile& file) { write_documents(corpus, file); });
  ASSERT_EQ(lines.size(), 3001U);
  for (std::size_t i = 1; i < lines.size(); ++i) ASSERT_EQ(lines[i].find("d" + std::to_string(i) + ";"), 0U);
}

}  // namespace
}  // namespace erfar
