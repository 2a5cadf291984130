#include "pipeline/read/redact.h"

#include "pipeline/base/unicode.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/redact_file.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

TEST(UnitRedact, TextsAreMaskedAndListed) {
  const Outcome outcome =
      read_csv("id;kommentar\n1;Vi hadde lite utstyr\n2;Åse Moen har tlf. 41203958\n3;Ring Ola\n");
  EXPECT_EQ(strings(outcome.corpus.texts),
            (Strings{"Vi hadde lite utstyr", "[NAVN] har tlf. [TELEFON]", "Ring [NAVN]"}));
  ASSERT_EQ(outcome.corpus.redactions.size(), 3U);
  const auto second = redactions_of(outcome.corpus.redactions, DocumentId{1});
  ASSERT_EQ(second.size(), 2U);
  EXPECT_EQ(second[0].points, (Span{0, 8}));
  EXPECT_EQ(second[0].original, (Span{0, 9}));
  EXPECT_TRUE(redactions_of(outcome.corpus.redactions, DocumentId{0}).empty());
  EXPECT_EQ(outcome.count(findings::name_masked), 2U);
  EXPECT_EQ(outcome.count(findings::phone_masked), 1U);
  EXPECT_EQ(outcome.count(findings::masking_is_no_promise), 1U);
}

TEST(UnitRedact, NothingIsTouchedWithoutIt) {
  const std::string_view content = "id;respondent;kommentar\n1;kari@example.com;Åse Moen har tlf. 41203958\n";
  const Outcome outcome = read_csv(content, as_written());
  EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Åse Moen har tlf. 41203958"});
  EXPECT_EQ(strings(outcome.corpus.respondents()), Strings{"kari@example.com"});
  EXPECT_TRUE(outcome.corpus.redactions.empty());
  EXPECT_EQ(outcome.count(findings::masking_is_no_promise), 0U);
}

TEST(UnitRedact, RespondentsWhoAreNamedGetANumber) {
  const Outcome outcome = read_csv(
      "id;respondent;kommentar\n1;kari@example.com;Ja takk\n2;R-7;Ja vel\n3;Ola Moen;Nei "
      "takk\n4;KARI@example.com;Jo da\n5;41203958;Ok da\n");
  EXPECT_EQ(strings(outcome.corpus.respondents()),
            (Strings{"Deltaker 1", "R-7", "Deltaker 2", "Deltaker 1", "41203958"}));
}

TEST(AllRedact, BlocksGiveWhatOneDocumentGives) {
  std::string csv = "id;kommentar\n";
  for (int i = 0; i < 5000; ++i) csv += std::to_string(i) + (i % 3 == 0 ? ";Ring Kari nå\n" : ";Ingen her\n");
  const Outcome outcome = read_csv(csv);
  ASSERT_EQ(outcome.corpus.redactions.size(), 1667U);
  for (std::size_t i = 0; i < 5000; ++i) {
    EXPECT_EQ(outcome.corpus.texts[i], i % 3 == 0 ? "Ring [NAVN] nå" : "Ingen her");
    EXPECT_EQ(redactions_of(outcome.corpus.redactions, DocumentId{static_cast<std::uint32_t>(i)}).size(),
              i % 3 == 0 ? 1U : 0U);
  }
}

std::string file_masked(std::string_view text, Format format, const ReadSettings& settings = {}) {
  Diagnostics diagnostics;
  return replaced(text, redact_file(text, format, settings, {.file = "f"}, diagnostics));
}

TEST(UnitRedactFile, OnlyTextColumnsAndPersonalColumnsOfATable) {
  EXPECT_EQ(file_masked("navn;E-post;rolle;kommentar\r\n\r\n"
                        "Kari;k@x.no;Olav;\"Sa \"\"Kari Moen\"\" det?\nJa, 41203958\"\r\n"
                        ";;;Ring Ola;og Per Li\r\nOla;;lærer;Ingenting",
                        Format::csv),
            "navn;E-post;rolle;kommentar\r\n\r\n"
            "[PERSONOPPLYSNING];[PERSONOPPLYSNING];Olav;\"Sa \"\"[NAVN]\"\" det?\nJa, [TELEFON]\"\r\n"
            ";;;Ring [NAVN];og [NAVN]\r\n[PERSONOPPLYSNING];;lærer;Ingenting");
}

TEST(UnitRedactFile, ColumnsThatTellWhoSomebodyIs) {
  EXPECT_EQ(file_masked("id;kontakt;kommentar\n1;Kari Hansen, leder;Ingen hadde øvd på dette\n", Format::csv),
            "id;kontakt;kommentar\n1;[PERSONOPPLYSNING];Ingen hadde øvd på dette\n");
}

TEST(UnitRedactFile, SpeakersAndTextsOfTranscripts) {
  EXPECT_EQ(file_masked("WEBVTT\n\nNOTE av Kari\n\n12345678-31129956715/1\n00:01.000 --> 00:02.000\n<v Kari "
                        "Moen>Hei, Ola\nNilsen!</v>\n\n"
                        "00:03.000 --> 00:04.000\n<v Ola Nilsen>Hei <i>Kari</i>\n\n00:05.000 --> "
                        "00:06.000\n<v Kari Moen>Ja.</v>\n",
                        Format::vtt),
            "WEBVTT\n\nNOTE av [NAVN]\n\n12345678-31129956715/1\n00:01.000 --> 00:02.000\n<v Deltaker 1>Hei, "
            "[NAVN]!</v>\n\n"
            "00:03.000 --> 00:04.000\n<v Deltaker 2>Hei <i>[NAVN]</i>\n\n00:05.000 --> 00:06.000\n<v "
            "Deltaker 1>Ja.</v>\n");
  EXPECT_EQ(file_masked("Intervjuer 1: Hva sa Kari?\nOla: Ikke noe.\nOla: Nei.\n", Format::text),
            "Intervjuer 1: Hva sa [NAVN]?\nDeltaker 1: Ikke noe.\nDeltaker 1: Nei.\n");
}

TEST(UnitRedactFile, NothingToMaskIsTheSameFile) {
  for (const std::string_view text :
       {"id;kommentar\n1;Alt gikk fint her hos oss\n", "id,kommentar\r\n1,\"a \"\"b\"\" c d\"\r\n"}) {
    EXPECT_EQ(file_masked(text, Format::csv), text);
  }
  EXPECT_EQ(file_masked("\n\nHei\r\n\r\nder\n", Format::text), "\n\nHei\r\n\r\nder\n");
}

TEST(UnitUnicode, FromUtf8IsTheWayBack) {
  std::size_t replacements = 0;
  for (const char* encoding : {"windows-1252", "UTF-16LE", "UTF-16BE"}) {
    EXPECT_EQ(to_utf8(from_utf8("blåbær [FØDSELSNUMMER] –", encoding), encoding, replacements),
              "blåbær [FØDSELSNUMMER] –");
  }
  EXPECT_EQ(from_utf8("Ø", "windows-1252"), "\xD8");
  EXPECT_EQ(replacements, 0U);
}

}  // namespace
}  // namespace erfar::test
