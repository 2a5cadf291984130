#include "pipeline/read/dialect.h"

#include "tests/read/support.h"

namespace erfar::test {
namespace {

TEST(UnitDialect, DelimiterIsWhereRecordsAgree) {
  EXPECT_EQ(sniff_delimiter("id;text\n1;a, b, c\n2;d, e\n", {}), ';');
  EXPECT_EQ(sniff_delimiter("id,text\n1,a; b; c\n2,d\n", {}), ',');
  EXPECT_EQ(sniff_delimiter("id\ttext\n1\ta, b; c\n2\td\n", {}), '\t');
  EXPECT_EQ(sniff_delimiter("\"id;nr\",\"text\"\n\"1\",\"a;b\"\n", {}), ',');
  EXPECT_EQ(sniff_delimiter("kommentar\nEn, to\nTre; fire\n", {}), '\0');
  EXPECT_EQ(sniff_delimiter("id;text\n1;a\n", '|'), '|');
}

TEST(UnitDialect, DecimalCommasDoNotDeceive) {
  EXPECT_EQ(sniff_delimiter("vekt;text;x\n1,5;a;2,5\n2,5;b;1,5\n", {}), ';');
}

bool has_header(std::string_view text, const std::vector<std::string>& user_names = {}) {
  const Dialect dialect{.delimiter = sniff_delimiter(text, {})};
  return sniff_header(sample_csv(text, dialect, 100, 1 << 16), user_names);
}

TEST(UnitDialect, HeaderIsThereUnlessEvidenceIsClear) {
  EXPECT_TRUE(has_header("id;text\n1;a\n2;b\n3;c\n"));
  EXPECT_TRUE(has_header("Q1;Q2\n1;Det gikk bra\n2;Ja\n3;Nei\n"));
  EXPECT_TRUE(has_header("Det gikk bra\nVi fikk hjelp\n"));
  EXPECT_FALSE(has_header("1;Det gikk bra\n2;Vi fikk hjelp\n3;Ingenting\n"));
  EXPECT_FALSE(has_header("2021-01-15 10:00;Bra\n2021-01-16 11:00;Fint\n2021-01-16 12:30;Ok\n"));
  EXPECT_TRUE(has_header("1;2\n1;Bra\n2;Fint\n3;Ok\n", {"2"}));
}

TEST(UnitDialect, QualtricsHeaderRowsAreSkipped) {
  const std::string_view text =
      "StartDate,ResponseId,Q2\n"
      "Start Date,Response ID,\"Hva var bra, og hva var ikke?\"\n"
      "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":"
      "\"\"QID2_TEXT\"\"}\"\n"
      "2021-01-15,R_1,Det gikk veldig bra hos oss\n";
  const SniffedSurvey survey = sniff_survey(text, {}, {});
  EXPECT_EQ(survey.header, (Strings{"StartDate", "ResponseId", "Q2"}));
  EXPECT_EQ(survey.extra_headers, (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(text.substr(survey.begin, 10), "2021-01-15");
  EXPECT_EQ(survey.records_before, 3U);
}

TEST(UnitDialect, LegacyQualtricsNamesComeFromItsSecondRow) {
  const SniffedSurvey survey =
      sniff_survey("V1,V6,Q1,\nResponseID,IPAddress,Hva var bra?,\nR_1,10.0.0.1,Alt var bra,\n", {}, {});
  EXPECT_EQ(survey.header, (Strings{"ResponseID", "IPAddress", "Q1", ""}));
  EXPECT_EQ(survey.records_before, 2U);
}

TEST(UnitDialect, TablesAreToldFromProse) {
  EXPECT_TRUE(looks_like_table("id;text\n1;a\n"));
  EXPECT_TRUE(looks_like_table("a\tb\n1\t2\n3\t4\n"));
  EXPECT_FALSE(looks_like_table("Vi var slitne, men glade.\nDet gikk bra, tross alt.\nTakk, alle.\n"));
  EXPECT_FALSE(looks_like_table("Bare en linje; med semikolon\n"));
}

}  // namespace
}  // namespace erfar::test
