#include "pipeline/codebook/codebook.h"

#include <gtest/gtest.h>

#include "tests/codebook/support.h"

namespace erfar {
namespace {

Codebook read(const std::string& content) { return test::read_file(read_codebook, content); }

std::string refusal_of(const std::string& content) { return test::refusal(read, content); }

TEST(UnitCodebook, ReadsAllColumnsInAnyOrder) {
  const Codebook codebook = read("text;id;section_title;section\nØv ofte.;2.1;Læringspunkter;2.6\n");
  ASSERT_EQ(codebook.points.size(), 1U);
  EXPECT_EQ(codebook.points[0].id, "2.1");
  EXPECT_EQ(codebook.points[0].section, "2.6");
  EXPECT_EQ(codebook.points[0].section_title, "Læringspunkter");
  EXPECT_EQ(codebook.points[0].text, "Øv ofte.");
  EXPECT_EQ(codebook.bodies, std::vector<std::string>{""});
}

TEST(UnitCodebook, NumbersPointsWithoutIds) {
  const Codebook codebook = read("text\nØv ofte, og øv mye.\nSkriv logg.\n");
  ASSERT_EQ(codebook.points.size(), 2U);
  EXPECT_EQ(codebook.points[0].text, "Øv ofte, og øv mye.");
  EXPECT_EQ(codebook.points[1].id, "2");
}

TEST(UnitCodebook, ByteOrderMarkCommaAndCapitals) {
  EXPECT_EQ(read("\xEF\xBB\xBFId,Text\r\na,\"En, to\"\r\nb,Tre\r\n").points[0].text, "En, to");
}

TEST(UnitCodebook, WritesRfc4180AndReadsItBack) {
  Codebook codebook{{{.id = "1.1",
                      .section = "1.2",
                      .section_title = "Læringspunkter – \"vann\"",
                      .text = "Øv; ofte, og \"mye\"\nog lenge"},
                     {.id = "1.2", .text = "Skriv logg."}},
                    {""}};
  mark_equivalent(codebook, 0, 1);
  const std::string csv = codebook_csv(codebook);
  EXPECT_EQ(csv,
            "id;section;section_title;text;equivalents\r\n"
            "1.1;1.2;\"Læringspunkter – \"\"vann\"\"\";\"Øv; ofte, og \"\"mye\"\"\nog lenge\";1.2\r\n"
            "1.2;;;Skriv logg.;1.1\r\n");
  const Codebook back = read(csv);
  ASSERT_EQ(back.points.size(), 2U);
  EXPECT_EQ(back.points[0].section_title, codebook.points[0].section_title);
  EXPECT_EQ(back.points[0].text, codebook.points[0].text);
  EXPECT_EQ(back.points[1].section, "");
  EXPECT_TRUE(same_point(back, 0, 1));
}

TEST(UnitCodebook, WhatACodebookMaySayBesides) {
  const Codebook codebook = read(
      "id;chapter;text;include;exclude;keywords;examples;equivalents\n"
      "a;1;Øv ofte.;øvelser;brann;øvelse plan;Vi øvde|Vi øvde ikke;c\n"
      "b;1;Skriv logg.;;;;;\n"
      "c;2;Øv mye.;;;;;\n");
  EXPECT_EQ(codebook.points[0].include, "øvelser øvelse plan");
  EXPECT_EQ(codebook.points[0].exclude, "brann");
  EXPECT_EQ(codebook.points[0].examples, (std::vector<std::string>{"Vi øvde", "Vi øvde ikke"}));
  EXPECT_EQ(codebook.points[2].equivalents, (std::vector<std::size_t>{0}));
  EXPECT_EQ(codebook.points[0].chapter, codebook.points[1].chapter);
  EXPECT_NE(codebook.points[0].chapter, codebook.points[2].chapter);
}

TEST(UnitCodebook, PointsThatRepeatEachOtherAreOne) {
  const Codebook codebook = read("text\nØv ofte,\nog øv mye.\n\"Øv  ofte 26\"\n");
  EXPECT_TRUE(same_point(codebook, 0, 2));
  EXPECT_FALSE(same_point(codebook, 0, 1));
}

TEST(UnitCodebook, SaysRowAndWhatIsWrong) {
  EXPECT_NE(refusal_of("id;text\n1;A\n1;B\n").find("rad 3: Id-en «1» er brukt før."), std::string::npos);
  EXPECT_NE(refusal_of("id;text\n1;A\n2;\n").find("rad 3: Læringspunktet har ingen tekst."),
            std::string::npos);
  EXPECT_NE(refusal_of("id;text\n1;A\n;B\n").find("rad 3: Læringspunktet har ingen id."), std::string::npos);
  EXPECT_NE(refusal_of("id;text\n1;A\n2;B\n3;C; D\n").find("rad 4: Raden har flere felt"), std::string::npos);
  EXPECT_NE(refusal_of("id;tittel\n1;A\n").find("ingen kolonne som heter «text»"), std::string::npos);
  EXPECT_NE(refusal_of("id;text\n").find("ingen læringspunkter"), std::string::npos);
  EXPECT_NE(
      refusal_of("id;text;equivalents\n1;A;7\n").find("rad 2: Kodeboken har ikke noe læringspunkt «7»."),
      std::string::npos);
  EXPECT_NE(refusal_of("").find("ingen tekst"), std::string::npos);
}

TEST(SafetyCodebook, BrokenFilesAreRefused) {
  for (const std::string& content :
       {std::string(";;;\n;;;\n"), std::string("\"text\n"), std::string(100, '\0'), std::string("\xFF\xFE"),
        std::string("text\n\n\n"), std::string("\x80\x81\x82;\x83")})
    EXPECT_NE(refusal_of(content), "was read") << content;
}

}  // namespace
}  // namespace erfar
