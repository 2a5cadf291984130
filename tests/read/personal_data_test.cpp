#include "pipeline/read/personal_data.h"

#include <random>

#include "pipeline/base/utf8.h"
#include "pipeline/read/redact.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

std::string masked(std::string_view text) {
  std::vector<PersonalSpan> found;
  std::vector<Redaction> redactions;
  Arena arena;
  find_personal_data(text, found);
  return std::string(masked_text(text, found, DocumentId{0}, arena, redactions));
}

struct Case {
  std::string_view text, expected;
};

void expect_masked(std::initializer_list<Case> cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(masked(text), expected);
}

void expect_untouched(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_EQ(masked(text), text);
}

TEST(RulesPersonalNumbers, Telephones) {
  expect_masked({{"Ring 41203958.", "Ring [TELEFON]."},
                 {"Ring 41 20 39 58, takk", "Ring [TELEFON], takk"},
                 {"tlf. 412 03 958 / mobil 4120 3958", "tlf. [TELEFON] / mobil [TELEFON]"},
                 {"+47 41203958", "[TELEFON]"},
                 {"+4741203958", "[TELEFON]"},
                 {"(+47) 412 03 958", "[TELEFON]"},
                 {"0047 412 03 958", "[TELEFON]"},
                 {"47 41 20 39 58", "[TELEFON]"},
                 {"412\u00A003\u00A0958", "[TELEFON]"},
                 {"+46 70 123 45 67", "[TELEFON]"},
                 {"412-03-958", "[TELEFON]"},
                 {"i 2021 41203958", "i 2021 [TELEFON]"}});
}

TEST(RulesPersonalNumbers, NoTelephones) {
  expect_untouched({"I 2020 og 2021 var det 5600 smittede.",
                    "2019-2020",
                    "2020 2021",
                    "12.03.2020 og 24.12.2021",
                    "24 12 2020",
                    "20200312",
                    "12 345 678 kroner",
                    "kr 41203958",
                    "41203958 kr",
                    "25 000 000",
                    "12345678",
                    "org.nr. 974 760 673",
                    "974760673",
                    "kl. 08.30-09.30",
                    "covid19",
                    "1 234,50",
                    "20 000 munnbind",
                    "4500-5000",
                    "+7,4 mill.",
                    "41203958,50",
                    "§ 2-3 a",
                    "116117",
                    "02800",
                    "NS-EN 14683",
                    "ISBN 9788202514334"});
}

TEST(RulesPersonalNumbers, ElevenDigits) {
  expect_masked({{"fnr 31129956715", "fnr [FØDSELSNUMMER]"},
                 {"311299 56715", "[FØDSELSNUMMER]"},
                 {"311299-56715", "[FØDSELSNUMMER]"},
                 {"31 12 99 56715", "[FØDSELSNUMMER]"},
                 {"konto 86011117947", "konto [KONTO]"},
                 {"8601.11.17947", "[KONTO]"},
                 {"8601 11 17947", "[KONTO]"},
                 {"1234.56.78900", "[KONTO]"},
                 {"NO93 8601 1117 947", "NO[KONTO]"},
                 {"nummer 99999999999 der", "nummer [NUMMER] der"},
                 {"f.nr290839 12377:", "f.nr[NUMMER]:"},
                 {"4925 1234 5678 9012", "[NUMMER]"}});
  expect_untouched({"12 345 678 901 kroner"});
}

TEST(RulesContacts, EmailsAndLinks) {
  expect_masked({{"Skriv til kari.nordmann@example.com.", "Skriv til [E-POST]."},
                 {"Kari.Nordmann@Example.com", "[E-POST]"},
                 {"(bjørn_å+1@kommune.example.no)", "([E-POST])"},
                 {"kari.nordmann@kommunen", "[E-POST]"},
                 {"se https://example.com/a?b=c, og", "se [LENKE], og"},
                 {"«http://example.com»", "«[LENKE]»"},
                 {"www.example.no.", "[LENKE]."},
                 {"WWW.Example.no", "[LENKE]"},
                 {"facebook.com/ola.nordmann!", "[LENKE]!"}});
  expect_untouched({"Vi var ferdige.no er det slutt", "4K@60Hz", "og/eller", "a @ b", "@", "kl. 10:30", "://",
                    "www.", "f.eks. dette", "nrk.no", "15:30"});
}

TEST(RulesAddresses, StreetsAndPlaces) {
  expect_masked({{"Jeg bor i Storgata 12, 0032 OSLO.", "Jeg bor i [ADRESSE]."},
                 {"Karl Johans gate 12 B", "[ADRESSE]"},
                 {"Nordre Bakkeveien 3b og", "[ADRESSE] og"},
                 {"Storgt. 7\n5003 Bergen", "[ADRESSE]"},
                 {"postboks, 0032 Oslo", "postboks, [ADRESSE]"},
                 {"til 5003 BERGEN", "til [ADRESSE]"},
                 {"Bjørn Farmanns gate 3", "[ADRESSE]"}});
  expect_untouched({"Riksvei 13 og Fylkesvei 44", "i 2021 Oslo", "Av alle 70 fikk vi", "Storgata 2020",
                    "i Storgata", "Vurderingen 3 uker", "400 NAV", "Avdeling 2"});
}

TEST(RulesNames, Names) {
  expect_masked({{"Jeg snakket med Kari Nordmann om det.", "Jeg snakket med [NAVN] om det."},
                 {"Takk til Åse, Øystein og Ægir!", "Takk til [NAVN], [NAVN] og [NAVN]!"},
                 {"Tor-Inge Bakkehaug ringte", "[NAVN] ringte"},
                 {"kommuneoverlege Håkon Myrseth-Lian", "kommuneoverlege [NAVN]"},
                 {"Karis rapport", "[NAVN] rapport"},
                 {"Kari M. Hansen sa", "[NAVN] sa"},
                 {"KARI HANSEN", "[NAVN]"},
                 {"Haakon og Aaslaug og Oeystein", "[NAVN] og [NAVN] og [NAVN]"},
                 {"naboen Xavi Hansen", "naboen [NAVN]"},
                 {"Fru Olsen (93)", "Fru [NAVN] (93)"},
                 {"rektor Myrvoll sa nei", "rektor [NAVN] sa nei"},
                 {"Jeg heter Qwerty", "Jeg heter [NAVN]"},
                 {"Mvh\nZorina Qvale", "Mvh\n[NAVN]"},
                 {"Hilsen Moss", "Hilsen [NAVN]"},
                 {"Hilsen rektor Li", "Hilsen rektor [NAVN]"},
                 {"dr. Lund", "dr. [NAVN]"},
                 {"Qwertine (71) og andre", "[NAVN] (71) og andre"},
                 {"Hansen-utvalget", "[NAVN]-utvalget"},
                 {"Fatuma og Zofia og Abdirahman", "[NAVN] og [NAVN] og [NAVN]"}});
}

TEST(RulesNames, WordsAndPlacesThatAreAlsoNames) {
  expect_masked({{"på bokmål Hansen", "på bokmål [NAVN]"},
                 {"Vi spurte Bjørn om det", "Vi spurte [NAVN] om det"},
                 {"sammen med Stein og Liv", "sammen med [NAVN] og [NAVN]"},
                 {"Bjørn Hansen så en bjørn", "[NAVN] så en bjørn"},
                 {"Kari Moss bor i Moss", "[NAVN] bor i Moss"},
                 {"Mai Berg kom i mai", "[NAVN] kom i mai"},
                 {"Siv Bø og Jo Dahl", "[NAVN] og [NAVN]"},
                 {"Odd Hansen er odd", "[NAVN] er odd"},
                 {"Solveig og Dag Hansen", "[NAVN] og [NAVN]"},
                 {"Kristian i Kristiansand", "[NAVN] i Kristiansand"}});
  expect_untouched({"Stein på stein bygger vi.",
                    "Liv og død.",
                    "Per dags dato er vi ferdige.",
                    "Mai var kald.",
                    "17. Mai feiret vi",
                    "i Moss og Bø",
                    "Odd tall",
                    "Jo, det gjorde vi.",
                    "Siv vokser her.",
                    "Dag for dag.",
                    "Bergen, Nord-Fron og Kristiansand",
                    "Kristian- og Lillesand",
                    "Hans mening",
                    "Vi bor på Berg, ved Haugen i Dal.",
                    "Tone og stil",
                    "St. Olavs hospital",
                    "Olav Duuns vei er stengt",
                    "Statsforvalteren og Fylkesmannen",
                    "Hilsen en ordfører",
                    "Hilsen kommunen",
                    "Rektor sa nei",
                    "vi bruker Teams",
                    "NAV og KS",
                    "I Januar og Mars",
                    "iPad",
                    "Finn ut av det",
                    "Bo hjemme"});
}

TEST(UnitPersonalData, SwallowsWhatLiesInside) {
  std::vector<PersonalSpan> found;
  find_personal_data("Kari.Hansen@example.com i Bjørn Farmanns gate 3", found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].kind, PersonalKind::email);
  EXPECT_EQ(found[1].kind, PersonalKind::address);
}

TEST(UnitRedaction, SpansLeadBack) {
  const std::string_view text = "Å ringe Kari på 41203958 hjelper";
  std::vector<PersonalSpan> found;
  std::vector<Redaction> redactions;
  Arena arena;
  find_personal_data(text, found);
  const std::string_view result = masked_text(text, found, DocumentId{3}, arena, redactions);
  EXPECT_EQ(result, "Å ringe [NAVN] på [TELEFON] hjelper");
  ASSERT_EQ(redactions.size(), 2U);
  EXPECT_EQ(redactions[0].document, DocumentId{3});
  EXPECT_EQ(redactions[0].points, (Span{8, 12}));
  EXPECT_EQ(redactions[0].original.in(text), "Kari");
  const auto back = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(result.find(part));
    return in_original(redactions, {at, at + static_cast<std::uint32_t>(part.size())}).in(text);
  };
  EXPECT_EQ(back("ringe"), "ringe");
  EXPECT_EQ(back("hjelper"), "hjelper");
  EXPECT_EQ(back("NAVN"), "Kari");
  EXPECT_EQ(back(" på "), " på ");
  EXPECT_EQ(back("ringe [NA"), "ringe Kari");
  EXPECT_EQ(back("ON] hj"), "41203958 hj");
}

/// Random text from pieces that meet in all ways: what is not masked leads back to itself, the result is
/// valid.
TEST(AllRedaction, EverySpanLeadsBack) {
  const Strings pieces{"Kari",
                       " ",
                       "Hansen",
                       "@",
                       ".",
                       "example.com",
                       "41203958",
                       "311299",
                       "56715",
                       "-",
                       "Ø",
                       "å",
                       "–",
                       "\n",
                       "www.",
                       "://",
                       "/",
                       "Storgata 12",
                       ", ",
                       "0032 OSLO",
                       "Mvh",
                       "’",
                       "\xF0\x9F\x98\x80",
                       "+47 ",
                       "Bjørn",
                       "x",
                       "St. ",
                       "[NAVN]",
                       "ŁŽ"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) text += pieces[random() % pieces.size()];
    std::vector<PersonalSpan> found;
    std::vector<Redaction> redactions;
    Arena arena;
    find_personal_data(text, found);
    const std::string_view result = masked_text(text, found, DocumentId{0}, arena, redactions);
    ASSERT_EQ(valid_utf8_prefix(result), result.size()) << text;
    std::uint32_t at = 0;
    for (const Redaction& redaction : redactions) {
      const Span between{at, redaction.masked.begin};
      ASSERT_EQ(in_original(redactions, between).in(text), between.in(result)) << text;
      ASSERT_EQ(in_original(redactions, redaction.masked), redaction.original) << text;
      at = redaction.masked.end;
    }
    const Span rest{at, static_cast<std::uint32_t>(result.size())};
    ASSERT_EQ(in_original(redactions, rest).in(text), rest.in(result)) << text;
  }
}

TEST(SafetyPersonalData, LongRunsEndSoon) {
  for (const std::string_view piece :
       {"a@", "a.", "1 ", "1-", "12345678", "://", "A", "Kari ", "Å", "a-", "A-", "www.", "."}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    std::vector<PersonalSpan> found;
    find_personal_data(text, found);
    for (const PersonalSpan& span : found) EXPECT_LE(span.span.end, text.size());
  }
}

}  // namespace
}  // namespace erfar::test
