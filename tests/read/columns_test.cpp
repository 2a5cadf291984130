#include "pipeline/read/columns.h"

#include "pipeline/read/column_names.h"
#include "pipeline/read/messages.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

Strings text_columns(const Outcome& outcome) {
  return outcome.corpus.sources.empty() ? Strings{outcome.error} : outcome.corpus.sources[0].text_columns;
}

TEST(UnitColumns, NamesAreComparedPlainly) {
  EXPECT_EQ(plain_name("$submission_id"), "submission id");
  EXPECT_EQ(plain_name(" E-POSTadresse: "), "e postadresse");
  EXPECT_EQ(plain_name("Q1[SQ001]"), "q1 sq001");
  EXPECT_EQ(plain_name("BØLGE"), "bølge");
}

TEST(UnitColumns, PartsByNameInThreeLanguages) {
  for (const std::string_view header :
       {"svarid;respondent;spørsmål;bølge;kommentar", "Response ID;Participant;Question;Wave;Comment",
        "Svar-ID;Deltakar;Spørsmål;Runde;Merknad", "$submission_id;informant;spm;round;utdjup"}) {
    const Outcome outcome = read_csv(std::string(header) + "\n7;r1;q2;2021;Det gikk bra\n");
    ASSERT_EQ(outcome.error, "");
    EXPECT_EQ(strings(outcome.corpus.ids), Strings{"7"});
    EXPECT_EQ(strings(outcome.corpus.respondents()), Strings{"r1"});
    EXPECT_EQ(strings(outcome.corpus.questions), Strings{"q2"});
    EXPECT_EQ(strings(outcome.corpus.waves), Strings{"2021"});
    EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Det gikk bra"});
    EXPECT_TRUE(outcome.corpus.metadata.empty());
  }
}

TEST(UnitColumns, QuestionsAsHeadersAreFoundByContent) {
  const Outcome outcome = read_csv(
      "ID;Starttidspunkt;E-postadresse;Rolle;Hva fungerte godt?;Hvor fornøyd er du?;Andre kommentarer\n"
      "1;01.06.2021 10:00:00;a@b.no;Leder;Vi fikk raskt tak i nok utstyr;Svært fornøyd;\n"
      "2;01.06.2021 11:00:00;c@d.no;Ansatt;Møtene ble både kortere og bedre;Svært fornøyd;Takk for nå\n"
      "3;01.06.2021 12:00:00;e@f.no;Ansatt;Foreldrene fikk god informasjon hver uke;Litt misfornøyd;\n");
  EXPECT_EQ(text_columns(outcome), (Strings{"Hva fungerte godt?", "Andre kommentarer"}));
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"1/1", "2/1", "2/2", "3/1"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"1", "2", "2", "3"}));
  EXPECT_EQ(outcome.corpus.questions[2], "Andre kommentarer");
  EXPECT_EQ(outcome.metadata("Rolle"), (Strings{"Leder", "Ansatt", "Ansatt", "Ansatt"}));
  EXPECT_EQ(outcome.metadata("E-postadresse"), Strings{"no such column"});
  EXPECT_EQ(outcome.count(findings::personal_column_left_out), 1U);
  EXPECT_EQ(outcome.first(findings::personal_column_left_out).column, 3U);
}

TEST(SafetyColumns, ValuesThatTellWhoSomebodyIsAreNoGroups) {
  const Outcome outcome = read_csv(
      "id;kontakt;meld;tlf;kommune;kode;meldt av;kommentar\n"
      "1;Kari Hansen, leder;a@b.no;ring 91 23 45 67;Lund;91234567;ukjend;Vi fikk raskt tak i nok utstyr\n"
      "2;Ola Hansen, rektor;c@d.no;ring 92 23 45 67;Nes;92234567;spør Kari Hansen;Møtene ble både kortere\n"
      "3;ukjend;;;Sande;93234567;;Foreldrene fikk god informasjon hver uke\n");
  for (const char* name : {"kontakt", "meld", "tlf", "meldt av"})
    EXPECT_EQ(outcome.metadata(name), Strings{"no such column"}) << name;
  EXPECT_EQ(outcome.metadata("kommune"), (Strings{"Lund", "Nes", "Sande"})) << "surnames are places as well";
  EXPECT_EQ(outcome.metadata("kode"), (Strings{"91234567", "92234567", "93234567"}));
  EXPECT_EQ(outcome.count(findings::personal_column_left_out), 4U);
}

/// Whether a column "felt" is left out in which the first row holds `value` and `others` more hold "leder".
bool is_left_out(const std::string& value, int others, const ReadSettings& settings = {}) {
  std::string csv =
      "id;felt;kommentar\n1;" + value + ";Vi fikk raskt tak i nok utstyr\n0;;Det gikk helt bra her\n";
  for (int row = 2; row < 2 + others; ++row)
    csv += std::to_string(row) + ";leder;Møtene ble både kortere og bedre, nr. " + std::to_string(row) + "\n";
  return read_csv(csv, settings).count(findings::personal_column_left_out) == 1;
}

TEST(SafetyColumns, OneValueInTenIsEnough) {
  EXPECT_TRUE(is_left_out("Kari Hansen", 9)) << "empty fields do not count";
  EXPECT_FALSE(is_left_out("Kari Hansen", 10));
  EXPECT_TRUE(is_left_out("31129956715", 1)) << "a fødselsnummer";
  EXPECT_TRUE(is_left_out("+4791234567", 1));
  EXPECT_TRUE(is_left_out("912 34 567", 1));
  EXPECT_FALSE(is_left_out("91234567", 1)) << "may be a code";
  EXPECT_FALSE(is_left_out("12 345 678", 1)) << "a number of people";
  EXPECT_FALSE(is_left_out("Kari", 1));
}

TEST(SafetyColumns, AColumnThatIsAskedForIsKept) {
  ReadSettings settings;
  settings.columns.metadata = {"felt"};
  EXPECT_FALSE(is_left_out("Kari Hansen", 1, settings));
}

TEST(UnitColumns, OneTextColumnWhereTheQuestionStandsBesideIt) {
  const Outcome outcome = read_csv(
      "id;question;text;notat\n"
      "1;q1;Vi fikk raskt tak i nok utstyr;Koderen var i tvil om denne her\n"
      "2;q1;Møtene ble både kortere og bedre;Denne må vi se på en gang til\n");
  EXPECT_EQ(text_columns(outcome), Strings{"text"});
}

TEST(UnitColumns, NumbersAreNoAnswersInWords) {
  const Outcome outcome = read_csv("id;svar;fritekst\n1;4;Det gikk bra\n2;5;Det gikk fint\n3;5;Takk\n");
  EXPECT_EQ(text_columns(outcome), Strings{"fritekst"});
}

TEST(UnitColumns, TheUserWins) {
  ReadSettings settings;
  settings.columns = {.text = {"B"}, .id = "nummer", .respondent = "e-post", .question = "", .wave = "x"};
  const Outcome outcome = read_csv("id;nummer;E-post;x;text;B\n1;2;a@b;w1;Det gikk bra;Kort\n", settings);
  EXPECT_EQ(text_columns(outcome), Strings{"B"});
  EXPECT_EQ(strings(outcome.corpus.ids), Strings{"2"});
  EXPECT_EQ(strings(outcome.corpus.respondents()), Strings{"a@b"});
  EXPECT_EQ(strings(outcome.corpus.waves), Strings{"w1"});
  EXPECT_EQ(outcome.metadata("id"), Strings{"1"});
}

TEST(UnitColumns, AMissingColumnIsAnErrorThatListsWhatIsThere) {
  ReadSettings settings;
  settings.columns.text = {"komentar"};
  const std::string error = read_csv("id;kommentar\n1;Bra jobbet\n", settings).error;
  EXPECT_NE(error.find("no column “komentar”. The columns are: id, kommentar."), std::string::npos) << error;
}

TEST(UnitColumns, NoTextColumnIsAnErrorThatListsThem) {
  const std::string error = read_csv("id;alder;fylke\n1;30;Oslo\n2;40;Oslo\n").error;
  EXPECT_NE(error.find("The columns are: id, alder, fylke."), std::string::npos) << error;
  EXPECT_NE(error.find("--columns text=NAME"), std::string::npos) << error;
}

TEST(UnitColumns, SecondColumnOfANameGetsANumber) {
  const Outcome outcome = read_csv("id;x;x;x;text\n1;a;b;c;Det gikk bra\n");
  EXPECT_EQ(outcome.metadata("x"), Strings{"a"});
  EXPECT_EQ(outcome.metadata("x (2)"), Strings{"b"});
  EXPECT_EQ(outcome.metadata("x (3)"), Strings{"c"});
  EXPECT_EQ(outcome.count(findings::column_renamed), 2U);
}

TEST(UnitColumns, RepeatedIdsBesideAQuestionAreTheRespondents) {
  const Outcome outcome = read_csv("svarid;spørsmål;svar\n7;q1;Det gikk bra\n7;q2;Lite folk\n8;q1;Fint\n");
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"7", "7", "8"}));
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"7", "7#2", "8"}));
}

TEST(UnitColumns, WithoutHeaderColumnsAreNumbered) {
  const Outcome outcome = read_csv(
      "1;Vi fikk raskt tak i nok utstyr\n2;Møtene ble både kortere og bedre\n3;Foreldrene fikk god "
      "informasjon\n");
  EXPECT_EQ(text_columns(outcome), Strings{"kolonne 2"});
  EXPECT_EQ(outcome.corpus.rows[0], 1U);
  EXPECT_EQ(outcome.count(findings::no_header), 1U);
}

}  // namespace
}  // namespace erfar::test
