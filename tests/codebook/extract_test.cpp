#include "pipeline/codebook/extract.h"

#include <gtest/gtest.h>

#include "pipeline/base/error.h"

namespace erfar {
namespace {

Codebook extracted(std::string_view report, const std::string& sections = "") {
  return extract_learning_points(report, "rapport.txt", {sections});
}

std::vector<std::string> texts(const Codebook& codebook) {
  std::vector<std::string> result;
  for (const LearningPoint& point : codebook.points) result.push_back(point.text);
  return result;
}

std::vector<std::string> ids(const Codebook& codebook) {
  std::vector<std::string> result;
  for (const LearningPoint& point : codebook.points) result.push_back(point.id);
  return result;
}

using Strings = std::vector<std::string>;

constexpr const char* kReport =
    "Brann i sentrum\n"
    "\n"
    "1 Innledning\n"
    "\n"
    "Denne rapporten handler om brannen.\n"
    "\n"
    "2 Varsling\n"
    "\n"
    "2.1 Hva skjedde\n"
    "\n"
    "Alarmen gikk klokken to. Ingen hørte den før klokken tre.\n"
    "\n"
    "2.2 Læringspunkter – varsling\n"
    "\n"
    "• Alarmen må kunne høres i hele\n"
    "bygget.\n"
    "\n"
    "• Vaktlisten må være oppdatert.\n"
    "\n"
    "3 Evakuering\n"
    "\n"
    "Alle kom seg ut.\n"
    "\n"
    "3.4 Læringspunkt: evakuering\n"
    "\n"
    "• Øv hver høst.\n"
    "\n"
    "4 Avslutning\n"
    "\n"
    "Takk til alle.\n";

TEST(UnitExtract, NumbersPointsWithinTheirChapter) {
  const Codebook codebook = extracted(kReport);
  EXPECT_EQ(texts(codebook), (Strings{"Alarmen må kunne høres i hele bygget.",
                                      "Vaktlisten må være oppdatert.", "Øv hver høst."}));
  EXPECT_EQ(ids(codebook), (Strings{"2.1", "2.2", "3.1"}));
  EXPECT_EQ(codebook.points[0].section, "2.2");
  EXPECT_EQ(codebook.points[0].section_title, "Læringspunkter – varsling");
  EXPECT_EQ(codebook.points[2].section_title, "Læringspunkt: evakuering");
}

TEST(UnitExtract, BodyIsTheChapterUpToTheSection) {
  const Codebook codebook = extracted(kReport);
  ASSERT_EQ(codebook.bodies.size(), 2U);
  EXPECT_EQ(codebook.points[1].chapter, 0U);
  EXPECT_EQ(codebook.points[2].chapter, 1U);
  EXPECT_EQ(codebook.bodies[0],
            "2 Varsling\n2.1 Hva skjedde\nAlarmen gikk klokken to. Ingen hørte den før klokken tre.");
  EXPECT_EQ(codebook.bodies[1], "3 Evakuering\nAlle kom seg ut.");
}

TEST(UnitExtract, ChapterWithTwoSectionsGoesOnCounting) {
  const Codebook codebook = extracted(
      "1 Vann\n\nTekst.\n\n1.1 Læringspunkter\n\n• A er bra.\n\n1.2 Læringspunkter\n\n• B er bra.\n• C er "
      "bra.\n");
  EXPECT_EQ(ids(codebook), (Strings{"1.1", "1.2", "1.3"}));
  EXPECT_EQ(codebook.points[2].chapter, 1U);
}

TEST(UnitExtract, SectionsWithoutNumberAreChaptersOfTheirOwn) {
  const Codebook codebook = extracted(
      "Varsling\n\nDet tok tid.\n\nLæringspunkter:\n\n• Ring tidlig.\n\nOppsummering\n\nTekst.\n\n"
      "Læringspunkter\n\n• Skriv logg.\n• Les logg.\n");
  EXPECT_EQ(ids(codebook), (Strings{"1.1", "2.1", "2.2"}));
  EXPECT_EQ(codebook.points[0].section, "");
  EXPECT_EQ(codebook.points[0].section_title, "Læringspunkter");
  EXPECT_EQ(codebook.bodies[0], "Varsling\nDet tok tid.");
  EXPECT_EQ(codebook.bodies[1], "Oppsummering\nTekst.");
}

TEST(UnitExtract, LearningPointsSilenceWeakerNames) {
  const Codebook codebook = extracted(
      "Sentrale erfaringer\n\n• Nei.\n\n1 Vann\n\nTekst.\n\n1.1 Læringspunkter\n\n• Ja.\n\n2 Slutt\n\n"
      "Hva kan tas med videre?\n\n• Heller ikke.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
}

TEST(UnitExtract, WeakerNamesCountWhereTheOthersAreMissing) {
  const Codebook codebook = extracted(
      "Sentrale erfaringer\n\n• En.\n\nVann\n\nTekst om vann.\n\nHva kan tas med videre?\n\n• To.\n");
  EXPECT_EQ(texts(codebook), (Strings{"En.", "To."}));
}

TEST(UnitExtract, UsersPatternReplacesAllNames) {
  const std::string report =
      "1 Vann\n\n1.1 Læringspunkter\n\n• Nei.\n\n1.2 Råd til neste gang\n\n• Ja.\n\n2 Slutt\n\nTekst.\n";
  EXPECT_EQ(texts(extracted(report, "^Råd til")), Strings{"Ja."});
  EXPECT_EQ(ids(extracted(report, "^1\\.2 ")), Strings{"1.1"});
}

TEST(UnitExtract, InvalidPatternIsABadCommandLine) {
  try {
    extracted(kReport, "(");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::bad_command_line);
    EXPECT_NE(error.message(Language::nn).find("Mønsteret «(»"), std::string::npos);
  }
}

TEST(UnitExtract, ReportWithoutPointsSaysWhichHeadingsAreLookedFor) {
  try {
    extracted("1 Innledning\n\nEn vanlig tekst.\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unreadable_input);
    EXPECT_TRUE(error.message(Language::nb).starts_with("rapport.txt: "));
    EXPECT_NE(error.message(Language::nb).find("«Hva har vi lært?»"), std::string::npos);
    EXPECT_NE(error.message(Language::nn).find("«Kva har vi lært?»"), std::string::npos);
    EXPECT_NE(error.message(Language::en).find("\"Lessons learned\""), std::string::npos);
  }
}

TEST(UnitExtract, NynorskReport) {
  const Codebook codebook = extracted(
      "1 Innleiing\n\nTekst.\n\n2 Vatn\n\nTekst.\n\n2.1 Kva har vi lært?\n\n– Kommunen må øve meir.\n"
      "– Vi treng ei betre vaktliste.\n\n2.2 Kva kan takast med vidare?\n\n– Faste møte.\n\n3 "
      "Kjelder\n\nBok.\n");
  EXPECT_EQ(texts(codebook),
            (Strings{"Kommunen må øve meir.", "Vi treng ei betre vaktliste.", "Faste møte."}));
  EXPECT_EQ(ids(codebook), (Strings{"2.1", "2.2", "2.3"}));
}

TEST(UnitExtract, EnglishReport) {
  const Codebook codebook = extracted(
      "Chapter 1 Flood\n\nThe river rose.\n\nLessons learned from the flood\n\n* Warn early.\n* Keep a "
      "log.\n\n"
      "Chapter 2 Fire\n\nIt burnt.\n");
  EXPECT_EQ(texts(codebook), (Strings{"Warn early.", "Keep a log."}));
  EXPECT_EQ(codebook.bodies[0], "Chapter 1 Flood\nThe river rose.");
}

TEST(UnitExtract, ContentsListIsNoSection) {
  const Codebook codebook = extracted(
      "Innhold\n\n1 Vann ........ 3\n1.1 Læringspunkter ........ 4\n2 Slutt ........ 5\n\n"
      "1 Vann\n\nTekst.\n\n1.1 Læringspunkter\n\n• Ja.\n\n2 Slutt\n\nTekst.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
}

TEST(UnitExtract, ContentsListWithoutDotsIsNoSection) {
  const Codebook codebook = extracted(
      "Sammendrag 2\nLæringspunkter 4\nVannet steg fort 5\nRåd 7\nKilder 9\n\n"
      "Vannet steg fort\n\nTekst.\n\nLæringspunkter\n\n• Ja.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
}

TEST(UnitExtract, NumberedContentsListWithTabsIsNoSection) {
  const Codebook codebook = extracted(
      "Innhald\n\n1\tVatn\t3\n1.1\tStatus\t3\n1.2\tLærdomar\t4\n2\tSlutt\t5\n\n"
      "1\tVatn\n\nTekst.\n\n1.2\tLærdomar\n\n• Ja.\n\n2\tSlutt\n\nTekst.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
  EXPECT_EQ(codebook.points[0].section, "1.2");
}

TEST(UnitExtract, TitleOverTwoLines) {
  const Codebook codebook = extracted(
      "1 Vann\n\n1.1 Læringspunkter – varsling, ledelse og\nsamarbeid med andre\n\n• Ja.\n\n2 "
      "Slutt\n\nTekst.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
  EXPECT_EQ(codebook.points[0].section_title, "Læringspunkter – varsling, ledelse og samarbeid med andre");
}

TEST(UnitExtract, SentenceThatBeginsLikeATitleIsNone) {
  const Codebook codebook = extracted(
      "1 Vann\n\nLæringspunkter fra høsten viser at vi alle sammen må øve mer\nenn før.\n\n"
      "1.1 Læringspunkter\n\n• Ja.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
}

TEST(UnitExtract, WindowsLineEndsAndCapitals) {
  EXPECT_EQ(texts(extracted("1. VANN\r\n\r\n1.1. LÆRINGSPUNKTER:\r\n\r\n• Ja, alle\r\nmå øve.\r\n")),
            Strings{"Ja, alle må øve."});
}

TEST(UnitExtract, SlideDeckWithABlankLineAfterEachLine) {
  const Codebook codebook = extracted(
      "Flommen\n\nKari Nordmann\n\n\n\nStatus i dag\n\n• Alle veier er åpne, men noen\n\nhus står tomme\n\n"
      "• Skolen er i gang, og alle\n\nelever er tilbake\n\n\n\nHva har vi lært?\n\n• Nærhet til dem det\n\n"
      "gjelder\n\n• Samarbeid!!!\n\n• Gode rutiner for varsling og\n\nrapportering\n\n\n\nTakk for oss!\n\n");
  EXPECT_EQ(texts(codebook), (Strings{"Nærhet til dem det gjelder", "Samarbeid!!!",
                                      "Gode rutiner for varsling og rapportering"}));
  EXPECT_EQ(ids(codebook), (Strings{"1.1", "1.2", "1.3"}));
}

TEST(UnitExtract, SlideTitleRepeatedOnTheNextSlideGoesOn) {
  const Codebook codebook =
      extracted("Flom\n\fHva har vi lært?\n• En\n• To\n\fHva har vi lært? (forts.)\n• Tre\n\fTakk\n");
  EXPECT_EQ(texts(codebook), (Strings{"En", "To", "Tre"}));
  EXPECT_EQ(ids(codebook), (Strings{"1.1", "1.2", "1.3"}));
}

TEST(UnitExtract, ChapterGivesWayToItsOwnSection) {
  const Codebook codebook = extracted(
      "1 Funn, læringspunkter og råd\n\n1.1 Funn\n\nVi fant mye.\n\n1.2 Læringspunkter\n\n• Ja.\n\n2 "
      "Slutt\n\nTekst.\n");
  EXPECT_EQ(texts(codebook), Strings{"Ja."});
}

}  // namespace
}  // namespace erfar
