#include <gtest/gtest.h>

#include "pipeline/codebook/extract.h"

// What happens to the text within one section, from a PDF's lines to whole points.
namespace erfar {
namespace {

using Strings = std::vector<std::string>;

Strings points_in(const std::string& section) {
  const std::string report =
      "1 Vann\n\nKommunen har en beredskaps- og kriseplan. Hele stat-kommune-linjen har det.\n\n"
      "1.1 Læringspunkter\n\n" +
      section;
  Strings result;
  for (const LearningPoint& point : extract_learning_points(report, "r", {}).points)
    result.push_back(point.text);
  return result;
}

TEST(RulesPoints, EveryBulletSign) {
  for (const char* sign :
       {"• ", "•", "- ", "– ", "* ", "▪ ", "\uF0B7 ", "\uF0B7", "o ", "➢ ", "  • ", "•\t", "•\n"}) {
    EXPECT_EQ(points_in(std::string(sign) + "Først.\n" + sign + "Så dette.\n"),
              (Strings{"Først.", "Så dette."}))
        << "sign: '" << sign << "'";
  }
}

TEST(RulesPoints, NumberedAndLetteredLists) {
  EXPECT_EQ(points_in("1. Øv ofte\n2. Skriv logg\n3. Les logg\n"),
            (Strings{"Øv ofte", "Skriv logg", "Les logg"}));
  EXPECT_EQ(points_in("1) Øv ofte\n2) Skriv logg\n"), (Strings{"Øv ofte", "Skriv logg"}));
  EXPECT_EQ(points_in("a) Øv ofte\nb) Skriv logg\n"), (Strings{"Øv ofte", "Skriv logg"}));
}

TEST(RulesPoints, NumberedListEndsAtTheNextChapter) {
  EXPECT_EQ(points_in("1. Øv ofte.\n2. Skriv logg.\n3. Les den.\n\n2 Brann\n\nTekst.\n"),
            (Strings{"Øv ofte.", "Skriv logg.", "Les den."}));
  EXPECT_EQ(points_in("1. Øv ofte.\n2. Skriv logg.\n\n2. Brann\n\nTekst.\n"),
            (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, LeadingSpaceIsALostBullet) {
  EXPECT_EQ(points_in(" Først må vi\nøve.\n\n Så må vi\nskrive logg.\n"),
            (Strings{"Først må vi øve.", "Så må vi skrive logg."}));
}

TEST(RulesPoints, TabIsALostBulletToo) {
  EXPECT_EQ(points_in("Dette har vi lært:\n\tFørst må vi\nøve.\n\tSå må vi\nskrive logg.\n"),
            (Strings{"Først må vi øve.", "Så må vi skrive logg."}));
}

TEST(RulesPoints, FurtherParagraphsOfALostBulletStay) {
  EXPECT_EQ(points_in(" Først må vi øve.\n \nDet tar tid\nog penger.\n\n Så må vi skrive.\n"),
            (Strings{"Først må vi øve. Det tar tid og penger.", "Så må vi skrive."}));
}

TEST(RulesPoints, ParagraphsWhereThereIsNoList) {
  EXPECT_EQ(points_in("Vi må øve\nhver høst.\n\nVi må skrive logg.\n"),
            (Strings{"Vi må øve hver høst.", "Vi må skrive logg."}));
}

TEST(RulesPoints, LowerLevelsBelongToTheirItem) {
  EXPECT_EQ(points_in("• Planen må dekke:\n  – Strøm\n  – Vann\n• Øv ofte.\n"),
            (Strings{"Planen må dekke: Strøm Vann", "Øv ofte."}));
}

TEST(RulesPoints, LeadInAndCaptionAreNoPoints) {
  EXPECT_EQ(points_in("Vi har lært dette:\n\n• Øv ofte.\n\nFigur 3: Øvelser per år.\n\n• Skriv logg.\n"),
            (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, JoinedOverPageNumberHeadAndFormFeed) {
  std::string report;
  for (const char* page : {"1", "2", "3"})
    report += std::string("Flomrapporten\n\nEn side.\n\n") + page + "\n\f";
  report +=
      "Flomrapporten\n\n1 Vann\n\nTekst.\n\n1.1 Læringspunkter\n\n• Kommunen må øve sammen med\n\n4\n"
      "\fFlomrapporten\n\nbrannvesenet hver høst.\n\n• Skriv logg.\n\n5\n\fFlomrapporten\n\n2 "
      "Slutt\n\nTekst.\n";
  const Codebook codebook = extract_learning_points(report, "r", {});
  ASSERT_EQ(codebook.points.size(), 2U);
  EXPECT_EQ(codebook.points[0].text, "Kommunen må øve sammen med brannvesenet hver høst.");
  EXPECT_EQ(codebook.points[1].text, "Skriv logg.");
}

TEST(RulesPoints, HeadThatRepeatsTheChapterKeepsTheHeadingItself) {
  std::string report = "1 Vann\n\nTekst.\n\n1.1 Læringspunkter\n\n• Øv ofte.\n\n";
  for (const char* page : {"Det brant.", "Vann kom.", "Alle løp.", "Ingen ble skadet."})
    report += std::string("\f2 Brann og røyk\n\n") + page + "\n";
  const Codebook codebook =
      extract_learning_points(report + "\f2 Brann og røyk\n\n2.1 Læringspunkter\n\n• Ja.\n", "r", {});
  ASSERT_EQ(codebook.points.size(), 2U);
  EXPECT_EQ(codebook.points[0].text, "Øv ofte.");
  EXPECT_EQ(codebook.bodies[1], "2 Brann og røyk\nDet brant.\nVann kom.\nAlle løp.\nIngen ble skadet.");
}

TEST(RulesPoints, HeadsWithRisingPageNumbersNeedNoFormFeed) {
  const Codebook codebook = extract_learning_points(
      "1 Vann\n\nVannet kom.\n\nFlomrapport – side 3\n\nDet var høyt.\n\nFlomrapport – side 4\n\n1.1 "
      "Læringspunkter\n\n"
      "• Vi må øve sammen med\n\nFlomrapport – side 5\n\nandre.\n",
      "r", {});
  ASSERT_EQ(codebook.points.size(), 1U);
  EXPECT_EQ(codebook.points[0].text, "Vi må øve sammen med andre.");
  EXPECT_EQ(codebook.bodies[0], "1 Vann\nVannet kom.\nDet var høyt.");
}

TEST(RulesPoints, YearOnALineOfItsOwnWithinASentenceStays) {
  EXPECT_EQ(points_in("• Vi har øvd siden\n2014\nog er klare nå.\n"),
            Strings{"Vi har øvd siden 2014 og er klare nå."});
}

TEST(RulesPoints, FootnotesAndTheirMarksGo) {
  EXPECT_EQ(
      points_in(
          "• Planen må oppdateres.26 Det haster, og\n\n26 Planen er fra 2014, og den er\nikke god.\n\n"
          "https://eksempel.no/plan\n\fhusk vaktlisten27 også.\n\n• Øv ofte. 28\n\n27 Listen er fra 2013.\n"
          "28Helt sant.\n\f2 Slutt\n\nTekst.\n"),
      (Strings{"Planen må oppdateres. Det haster, og husk vaktlisten også.", "Øv ofte."}));
}

TEST(RulesPoints, NumbersThatAreNoMarksStay) {
  EXPECT_EQ(points_in("• Covid-19 kom i 2020. Det var 26 syke, 1,5 prosent.\n\n26 personer ble\nsyke.\n"),
            Strings{"Covid-19 kom i 2020. Det var 26 syke, 1,5 prosent. 26 personer ble syke."});
}

TEST(RulesPoints, SideBoxAfterTheFootnotesIsLeftOut) {
  EXPECT_EQ(
      points_in(
          "• Øv ofte.5\n\n• Skriv logg.\n\n5 En note.\n\nI Vik kommune øver de hver uke.\nDet er nyttig.\n"
          "\f2 Slutt\n\nTekst.\n"),
      (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, SideBoxWithinASentenceIsLeftOut) {
  EXPECT_EQ(
      points_in("• Kommunen må øve sammen med\n\nI Vik øver de ofte.\n\nbrannvesenet.\n\n• Skriv logg.\n"),
      (Strings{"Kommunen må øve sammen med brannvesenet.", "Skriv logg."}));
}

TEST(RulesPoints, CutWordsAreMended) {
  EXPECT_EQ(points_in("• Hele kommune-\nstyret må øve.\n"), Strings{"Hele kommunestyret må øve."});
  EXPECT_EQ(points_in("• Hele kommune\u00AD\nstyret må øve.\n"), Strings{"Hele kommunestyret må øve."});
}

TEST(RulesPoints, HyphensThatBelongToWordsStay) {
  EXPECT_EQ(points_in("• Innen helse-\nog omsorg må vi øve.\n"),
            Strings{"Innen helse- og omsorg må vi øve."});
  EXPECT_EQ(points_in("• Innen helse- og omsorgs-\ntjenesten må vi øve.\n"),
            Strings{"Innen helse- og omsorgstjenesten må vi øve."});
  EXPECT_EQ(points_in("• Etter covid-19-\nåret må vi øve.\n"), Strings{"Etter covid-19-året må vi øve."});
  EXPECT_EQ(points_in("• Alt TISK-\narbeid tar tid.\n"), Strings{"Alt TISK-arbeid tar tid."});
  EXPECT_EQ(points_in("• All e-\nlæring tar tid.\n"), Strings{"All e-læring tar tid."});
  EXPECT_EQ(points_in("• Hele Nord-\nNorge må øve.\n"), Strings{"Hele Nord-Norge må øve."});
  EXPECT_EQ(points_in("• Hele stat-\nkommune-linjen må øve.\n"), Strings{"Hele stat-kommune-linjen må øve."});
  EXPECT_EQ(points_in("• Øving er viktig -\nog billig.\n"), Strings{"Øving er viktig - og billig."});
}

TEST(RulesPoints, SubheadingWithinTheSectionIsNoPoint) {
  EXPECT_EQ(points_in("1.1.1 Ledelse\n\n• Øv ofte.\n\n1.1.2 Logg\n\n• Skriv logg.\n\n2 Slutt\n\nTekst.\n"),
            (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, HeadingWithoutNumberEndsTheSection) {
  EXPECT_EQ(
      points_in("• Øv ofte.\n• Skriv logg.\n\nVeien mot neste flom\n\nHer står mer om noe annet enn flom.\n"),
      (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, HeadingWithoutNumberPartsANumberedSection) {
  EXPECT_EQ(points_in("Ledelse\n\n• Øv ofte.\n\nLogg\n\n• Skriv logg.\n\n2 Slutt\n\nTekst.\n"),
            (Strings{"Øv ofte.", "Skriv logg."}));
  EXPECT_EQ(
      points_in(
          "Ledelse\n\nKommunen må øve ofte.\n\nLogg\n\nKommunen må skrive logg.\n\n2 Slutt\n\nTekst.\n"),
      (Strings{"Kommunen må øve ofte.", "Kommunen må skrive logg."}));
}

TEST(RulesPoints, NextChapterDirectlyUnderTheLastPoint) {
  EXPECT_EQ(points_in("• Øv ofte.\n• Skriv logg.\n2 Slutt\nTekst.\n"), (Strings{"Øv ofte.", "Skriv logg."}));
}

TEST(RulesPoints, PointsMayHaveNoFullStop) {
  EXPECT_EQ(points_in("• Øving\n• Samarbeid med\nVik kommune\n• Logg\n"),
            (Strings{"Øving", "Samarbeid med Vik kommune", "Logg"}));
}

TEST(RulesPoints, PartEndsTheSection) {
  EXPECT_EQ(points_in("• Øv ofte.\n\fDel 2 Brann\n\n• Ikke et punkt.\n"), Strings{"Øv ofte."});
}

}  // namespace
}  // namespace erfar
