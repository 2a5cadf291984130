#pragma once

#include <array>

#include "pipeline/base/diagnostics.h"

/// Everything this stage tells a user: what was found in the data, and why a file could not be read.
namespace erfar::findings {

inline constexpr Finding bytes_replaced{
    "bytes_replaced",
    Treatment::repaired,
    {"Byte som ikke er gyldig tekst, er erstattet med tegnet \uFFFD.",
     "Byte som ikkje er gyldig tekst, er erstatta med teiknet \uFFFD.",
     "Bytes that are not valid text were replaced by the character \uFFFD."}};
inline constexpr Finding row_too_short{"csv_row_too_short",
                                       Treatment::repaired,
                                       {"Raden har færre felt enn overskriften; resten er satt til tomt.",
                                        "Rada har færre felt enn overskrifta; resten er sett til tomt.",
                                        "The row has fewer fields than the header; the rest is empty."}};
inline constexpr Finding row_too_long{
    "csv_row_too_long",
    Treatment::repaired,
    {"Raden har flere felt enn overskriften; resten er lagt til svaret eller i kolonnen «overskytende».",
     "Rada har fleire felt enn overskrifta; resten er lagd til svaret eller i kolonnen «overskytende».",
     "The row has more fields than the header; the rest went to the answer or the column “overskytende”."}};
inline constexpr Finding quote_taken_literally{
    "csv_quote_taken_literally",
    Treatment::repaired,
    {"Et anførselstegn i feltet er ikke doblet eller ikke lukket, og er lest som et vanlig tegn.",
     "Eit hermeteikn i feltet er ikkje dobla eller ikkje lukka, og er lese som eit vanleg teikn.",
     "A quotation mark in the field is not doubled or not closed and was read as an ordinary character."}};
inline constexpr Finding extra_header_row{
    "csv_extra_header_row",
    Treatment::noted,
    {"Raden er en ekstra overskriftsrad fra skjemaverktøyet og er ikke lest som svar.",
     "Rada er ei ekstra overskriftsrad frå skjemaverktøyet og er ikkje lesen som svar.",
     "The row is an extra header row of the survey tool and was not read as an answer."}};
inline constexpr Finding no_header{
    "csv_no_header",
    Treatment::noted,
    {"Filen har ingen overskriftsrad; kolonnene heter «kolonne 1», «kolonne 2» …",
     "Fila har inga overskriftsrad; kolonnane heiter «kolonne 1», «kolonne 2» …",
     "The file has no header row; its columns are called “kolonne 1”, “kolonne 2” …"}};
inline constexpr Finding column_renamed{
    "csv_column_renamed",
    Treatment::noted,
    {"To kolonner har samme navn; den siste har fått et tall bak navnet.",
     "To kolonnar har same namn; den siste har fått eit tal bak namnet.",
     "Two columns have the same name; the later one got a number after it."}};
inline constexpr Finding personal_column_left_out{
    "personal_column_left_out",
    Treatment::noted,
    {"Kolonnen ser ut til å inneholde personopplysninger og er ikke tatt med videre.",
     "Kolonnen ser ut til å innehalde personopplysningar og er ikkje teken med vidare.",
     "The column seems to hold personal data and is not carried on."}};
inline constexpr Finding answer_without_words{
    "answer_without_words",
    Treatment::noted,
    {"Svaret har verken bokstaver eller sifre og er ikke tatt med.",
     "Svaret har korkje bokstavar eller siffer og er ikkje teke med.",
     "The answer has neither letters nor digits and is left out."}};
inline constexpr Finding id_repeated{"id_repeated",
                                     Treatment::noted,
                                     {"Id-en er brukt før og har fått «#2», «#3» … bak seg.",
                                      "Id-en er brukt før og har fått «#2», «#3» … bak seg.",
                                      "The id was used before and got “#2”, “#3” … after it."}};
inline constexpr Finding cues_out_of_order{"cues_out_of_order",
                                           Treatment::noted,
                                           {"Replikken står ikke i tidsrekkefølge og er flyttet på plass.",
                                            "Replikken står ikkje i tidsrekkjefølgje og er flytta på plass.",
                                            "The cue was not in order of time and was moved to its place."}};
inline constexpr Finding cue_time_unreadable{
    "cue_time_unreadable",
    Treatment::repaired,
    {"Tidsangivelsen kan ikke leses; replikken følger etter den forrige.",
     "Tidsmerket kan ikkje lesast; replikken følgjer etter den førre.",
     "The time cannot be read; the cue follows the one before it."}};
inline constexpr Finding cue_without_time{"cue_without_time",
                                          Treatment::repaired,
                                          {"Teksten står uten tid og er lagt til den forrige replikken.",
                                           "Teksten står utan tid og er lagd til den førre replikken.",
                                           "The text has no time and was added to the cue before it."}};
inline constexpr Finding no_speakers{
    "transcript_without_speakers",
    Treatment::noted,
    {"Filen sier ikke hvem som snakker; hver replikk er et eget dokument.",
     "Fila seier ikkje kven som snakkar; kvar replikk er eit eige dokument.",
     "The file does not say who speaks; each cue is a document of its own."}};
inline constexpr Finding interviewer_not_found{
    "interviewer_not_found",
    Treatment::noted,
    {"En oppgitt intervjuer snakker ikke i noen av filene; se etter skrivefeil i navnet.",
     "Ein oppgjeven intervjuar snakkar ikkje i nokon av filene; sjå etter skrivefeil i namnet.",
     "A given interviewer speaks in none of the files; look for a misspelt name."}};

inline constexpr Finding email_masked{
    "email_masked",
    Treatment::noted,
    {"E-postadresser er maskert med [E-POST].", "E-postadresser er maskerte med [E-POST].",
     "E-mail addresses were masked as [E-POST]."}};
inline constexpr Finding phone_masked{
    "phone_masked",
    Treatment::noted,
    {"Telefonnumre er maskert med [TELEFON].", "Telefonnummer er maskerte med [TELEFON].",
     "Telephone numbers were masked as [TELEFON]."}};
inline constexpr Finding national_id_masked{
    "national_id_masked",
    Treatment::noted,
    {"Fødselsnumre er maskert med [FØDSELSNUMMER].", "Fødselsnummer er maskerte med [FØDSELSNUMMER].",
     "National identity numbers were masked as [FØDSELSNUMMER]."}};
inline constexpr Finding account_masked{
    "account_masked",
    Treatment::noted,
    {"Kontonumre er maskert med [KONTO].", "Kontonummer er maskerte med [KONTO].",
     "Account numbers were masked as [KONTO]."}};
inline constexpr Finding number_masked{
    "number_masked",
    Treatment::noted,
    {"Andre lange numre er maskert med [NUMMER].", "Andre lange nummer er maskerte med [NUMMER].",
     "Other long numbers were masked as [NUMMER]."}};
inline constexpr Finding link_masked{
    "link_masked",
    Treatment::noted,
    {"Lenker er maskert med [LENKE].", "Lenkjer er maskerte med [LENKE].", "Links were masked as [LENKE]."}};
inline constexpr Finding address_masked{
    "address_masked",
    Treatment::noted,
    {"Adresser er maskert med [ADRESSE].", "Adresser er maskerte med [ADRESSE].",
     "Addresses were masked as [ADRESSE]."}};
inline constexpr Finding name_masked{
    "name_masked",
    Treatment::noted,
    {"Personnavn er maskert med [NAVN].", "Personnamn er maskerte med [NAVN].",
     "Names of persons were masked as [NAVN]."}};
/// By `PersonalKind`.
inline constexpr std::array masked{&email_masked,  &phone_masked, &national_id_masked, &account_masked,
                                   &number_masked, &link_masked,  &address_masked,     &name_masked};
inline constexpr Finding masking_is_no_promise{
    "masking_is_no_promise",
    Treatment::noted,
    {"Se over hva som er maskert, og hva som ikke er det: maskering er ikke noe løfte om anonymitet.",
     "Sjå over kva som er maskert, og kva som ikkje er det: maskering er ikkje nokon lovnad om anonymitet.",
     "Look over what was masked and what was not: masking is no promise of anonymity."}};

}  // namespace erfar::findings

namespace erfar::messages {

inline constexpr Text holds_no_text{"Filen inneholder ingen tekst å lese.",
                                    "Fila inneheld ingen tekst å lese.", "The file holds no text to read."};
inline constexpr Text check_the_export{
    "Åpne filen og se om svarene er der, eller eksporter den på nytt.",
    "Opne fila og sjå om svara er der, eller eksporter henne på nytt.",
    "Open the file and see whether the answers are there, or export it again."};
inline constexpr Text no_text_column{"Ingen kolonne ser ut til å inneholde svar. Kolonnene er: {}.",
                                     "Ingen kolonne ser ut til å innehalde svar. Kolonnane er: {}.",
                                     "No column seems to hold answers. The columns are: {}."};
inline constexpr Text name_the_text_column{"Si hvilken kolonne det er med --columns text=NAVN.",
                                           "Sei kva for ein kolonne det er med --columns text=NAMN.",
                                           "Say which column it is with --columns text=NAME."};
inline constexpr Text no_such_column{"Filen har ingen kolonne «{}». Kolonnene er: {}.",
                                     "Fila har ingen kolonne «{}». Kolonnane er: {}.",
                                     "The file has no column “{}”. The columns are: {}."};
inline constexpr Text name_a_column_there_is{"Bruk et av disse navnene i --columns.",
                                             "Bruk eit av desse namna i --columns.",
                                             "Use one of these names in --columns."};
inline constexpr Text unknown_encoding{"Tegnkodingen «{}» er ukjent.", "Teiknkodinga «{}» er ukjend.",
                                       "The encoding “{}” is unknown."};
inline constexpr Text name_an_encoding{"Bruk for eksempel --encoding UTF-8, windows-1252 eller UTF-16.",
                                       "Bruk til dømes --encoding UTF-8, windows-1252 eller UTF-16.",
                                       "Use for example --encoding UTF-8, windows-1252 or UTF-16."};

}  // namespace erfar::messages
