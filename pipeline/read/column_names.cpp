#include "pipeline/read/column_names.h"

#include <algorithm>
#include <array>
#include <span>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

using Names = std::span<const std::string_view>;
using std::string_view_literals::operator""sv;

constexpr std::array text_names{"text"sv,
                                "tekst"sv,
                                "fritekst"sv,
                                "fritekstsvar"sv,
                                "free text"sv,
                                "freetext"sv,
                                "tekstsvar"sv,
                                "kommentar"sv,
                                "kommentarer"sv,
                                "kommentarar"sv,
                                "comment"sv,
                                "comments"sv,
                                "svar"sv,
                                "answer"sv,
                                "answers"sv,
                                "response"sv,
                                "respons"sv,
                                "svartekst"sv,
                                "utdyp"sv,
                                "utdjup"sv,
                                "utdyping"sv,
                                "utdjuping"sv,
                                "merknad"sv,
                                "merknader"sv,
                                "merknadar"sv,
                                "remark"sv,
                                "remarks"sv,
                                "andre kommentarer"sv,
                                "andre kommentarar"sv,
                                "other comments"sv,
                                "tilbakemelding"sv,
                                "tilbakemeldinger"sv,
                                "tilbakemeldingar"sv,
                                "feedback"sv,
                                "innspill"sv,
                                "innspel"sv,
                                "ytring"sv,
                                "utsagn"sv,
                                "open answer"sv,
                                "åpent svar"sv,
                                "ope svar"sv};
constexpr std::array id_names{
    "id"sv,           "svarid"sv,      "svar id"sv,       "response id"sv, "responseid"sv, "submission id"sv,
    "submissionid"sv, "respons id"sv,  "besvarelse id"sv, "answer id"sv,   "comment id"sv, "kommentarid"sv,
    "kommentar id"sv, "dokument id"sv, "document id"sv,   "doc id"sv,      "record id"sv,  "case id"sv,
    "uuid"sv,         "løpenummer"sv,  "løpenr"sv,        "lopenr"sv,      "nr"sv,         "nummer"sv,
    "number"sv};
constexpr std::array respondent_names{
    "respondent"sv,     "respondentid"sv,  "respondent id"sv, "respondentnr"sv, "respondentnummer"sv,
    "informant"sv,      "informant id"sv,  "informantid"sv,   "deltaker"sv,     "deltakar"sv,
    "deltaker id"sv,    "deltakar id"sv,   "deltakerid"sv,    "deltakarid"sv,   "participant"sv,
    "participant id"sv, "participantid"sv, "panelist id"sv,   "user id"sv,      "userid"sv,
    "bruker id"sv,      "brukerid"sv,      "brukar id"sv};
constexpr std::array question_names{
    "question"sv,       "spørsmål"sv,        "sporsmal"sv,      "question text"sv, "questiontext"sv,
    "spørsmålstekst"sv, "spørsmålstittel"sv, "spm"sv,           "question id"sv,   "questionid"sv,
    "spørsmål id"sv,    "spørsmålsid"sv,     "question name"sv, "questionname"sv,  "spørsmålsnummer"sv};
constexpr std::array wave_names{"wave"sv,        "bølge"sv,         "bølgje"sv,
                                "bolge"sv,       "runde"sv,         "round"sv,
                                "måling"sv,      "maling"sv,        "undersøkelsesrunde"sv,
                                "survey wave"sv, "datainnsamling"sv};
constexpr std::array personal_names{"ip"sv,
                                    "ip address"sv,
                                    "ipaddress"sv,
                                    "ipaddr"sv,
                                    "ip adresse"sv,
                                    "ipadresse"sv,
                                    "e post"sv,
                                    "epost"sv,
                                    "e postadresse"sv,
                                    "epostadresse"sv,
                                    "e mail"sv,
                                    "email"sv,
                                    "e mail address"sv,
                                    "email address"sv,
                                    "emailaddress"sv,
                                    "mail"sv,
                                    "recipientemail"sv,
                                    "recipient email"sv,
                                    "navn"sv,
                                    "namn"sv,
                                    "name"sv,
                                    "full name"sv,
                                    "fullt navn"sv,
                                    "fullt namn"sv,
                                    "fornavn"sv,
                                    "førenamn"sv,
                                    "first name"sv,
                                    "firstname"sv,
                                    "recipientfirstname"sv,
                                    "recipient first name"sv,
                                    "etternavn"sv,
                                    "etternamn"sv,
                                    "last name"sv,
                                    "lastname"sv,
                                    "recipientlastname"sv,
                                    "recipient last name"sv,
                                    "latitude"sv,
                                    "longitude"sv,
                                    "locationlatitude"sv,
                                    "locationlongitude"sv,
                                    "location latitude"sv,
                                    "location longitude"sv,
                                    "breddegrad"sv,
                                    "lengdegrad"sv,
                                    "breiddegrad"sv,
                                    "telefon"sv,
                                    "telefonnummer"sv,
                                    "telefonnr"sv,
                                    "tlf"sv,
                                    "mobil"sv,
                                    "mobilnummer"sv,
                                    "mobilnr"sv,
                                    "phone"sv,
                                    "phone number"sv,
                                    "mobile"sv,
                                    "fødselsnummer"sv,
                                    "fødselsnr"sv,
                                    "fodselsnummer"sv,
                                    "personnummer"sv,
                                    "personnr"sv,
                                    "fnr"sv,
                                    "adresse"sv,
                                    "address"sv,
                                    "postadresse"sv,
                                    "gateadresse"sv,
                                    "hjemmeadresse"sv,
                                    "user agent"sv,
                                    "useragent"sv};

constexpr std::array text_words{
    "kommentar"sv, "kommentarer"sv, "kommentarar"sv,  "comment"sv,   "comments"sv, "fritekst"sv,
    "freetext"sv,  "tekst"sv,       "text"sv,         "tekstsvar"sv, "utdyp"sv,    "utdjup"sv,
    "utdypende"sv, "utdjupande"sv,  "utdyping"sv,     "utdjuping"sv, "merknad"sv,  "merknader"sv,
    "merknadar"sv, "begrunnelse"sv, "grunngjeving"sv, "begrunn"sv,   "grunngje"sv};

Names names_of(ColumnPart part) {
  switch (part) {
    case ColumnPart::text:
      return text_names;
    case ColumnPart::id:
      return id_names;
    case ColumnPart::respondent:
      return respondent_names;
    case ColumnPart::question:
      return question_names;
    case ColumnPart::wave:
      return wave_names;
    case ColumnPart::personal:
      return personal_names;
  }
  return {};
}

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

}  // namespace

std::string plain_name(std::string_view header) {
  std::string result;
  for (const char c : folded(header)) {
    const bool gap = is_ascii_punctuation(c) || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!gap) result += c;
    if (gap && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::optional<std::size_t> rank_as(ColumnPart part, std::string_view plain) {
  const Names names = names_of(part);
  const auto found = std::ranges::find(names, plain);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

bool sounds_like_text(std::string_view plain) {
  constexpr std::size_t short_name = 4;  // words; a longer header is a question, told by its content
  std::size_t words = 0;
  bool found = false;
  for (std::size_t at = 0; at < plain.size(); ++words) {
    const std::size_t space = std::min(plain.find(' ', at), plain.size());
    found = found || std::ranges::find(text_words, plain.substr(at, space - at)) != text_words.end();
    at = space + 1;
  }
  return found && words <= short_name;
}

bool is_usual_name(std::string_view plain) {
  using enum ColumnPart;
  return std::ranges::any_of(std::array{text, id, respondent, question, wave, personal},
                             [&](ColumnPart part) { return rank_as(part, plain).has_value(); });
}

}  // namespace erfar
