#include "pipeline/read/transcript.h"

#include "pipeline/read/cues.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/turns.h"
#include "pipeline/read/voices.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

constexpr std::string_view teams =
    "WEBVTT\n\nNOTE laget av Teams\nover to linjer\n\nSTYLE\n::cue { color: red }\n\n"
    "5a1c-guid/11-0\n00:00:01.000 --> 00:00:02.500\n<v Marte Aas>Velkommen.</v>\n\n"
    "5a1c-guid/12-0\n00:00:03.000 --> 00:00:04.000 align:start\n<v Kari Nordmann>Takk &amp; hei\n"
    "til dere\n\n"
    "5a1c-guid/12-1\n00:00:04.500 --> 00:00:06.000\n<v Kari Nordmann>Vi hadde <i>lite</i> utstyr.</v>\n\n"
    "00:00:06.500 --> 00:00:07.000\n<v Ola Li></v>\n\n"
    "00:00:07.000 --> 00:00:08.000\n<v>Hvem er dette?</v>\n\n"
    "00:00:08.000 --> 00:00:09.000\n<v Ola Li>Ja.</v>\n";

TEST(UnitTranscript, TeamsTurns) {
  const Outcome outcome = read_as("møte.vtt", teams, as_written());
  ASSERT_EQ(outcome.error, "");
  EXPECT_EQ(strings(outcome.corpus.texts),
            (Strings{"Velkommen.", "Takk & hei til dere Vi hadde lite utstyr.", "Hvem er dette?", "Ja."}));
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"møte-001", "møte-002", "møte-003", "møte-004"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()),
            (Strings{"møte/Marte Aas", "møte/Kari Nordmann", "møte-003", "møte/Ola Li"}));
  EXPECT_EQ(outcome.metadata("speaker"), (Strings{"Marte Aas", "Kari Nordmann", "", "Ola Li"}));
  EXPECT_EQ(outcome.metadata("start")[1], "00:00:03.000");
  EXPECT_EQ(outcome.metadata("end")[1], "00:00:06.000");
  EXPECT_EQ(outcome.corpus.rows[1], 2U);
  EXPECT_EQ(outcome.corpus.sources[0].rows, 6U);
  EXPECT_EQ(outcome.corpus.sources[0].format, "vtt");
  EXPECT_TRUE(outcome.diagnostics.entries().empty());
}

TEST(UnitTranscript, SpeakersAreNumberedInTheOrderOfTheirAnswers) {
  ReadSettings settings;
  settings.interviewers = {"Marte Aas"};
  const Outcome outcome = read_as("møte.vtt", teams, settings);
  EXPECT_EQ(outcome.metadata("speaker"), (Strings{"Deltaker 1", "", "Deltaker 2"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()),
            (Strings{"møte/Deltaker 1", "møte-003", "møte/Deltaker 2"}));
  const Outcome codes = read_as(
      "m.vtt",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Informant 2>Ja.\n\n00:03.000 --> 00:04.000\n<v K>Nei.\n");
  EXPECT_EQ(codes.metadata("speaker"), (Strings{"Informant 2", "K"}));
}

TEST(UnitTranscript, InterviewersAreLeftOutButCounted) {
  ReadSettings settings;
  settings.interviewers = {"MARTE aas", "Marta Aas"};
  const Outcome outcome = read_as("m.vtt", teams, settings);
  EXPECT_EQ(outcome.corpus.ids[0], "m-002");
  EXPECT_EQ(outcome.count(findings::interviewer_not_found), 1U);
}

TEST(UnitTranscript, CuesOutOfOrderAreSortedStably) {
  const Outcome outcome = read_as("m.vtt",
                                  "WEBVTT\n\n00:00:05.000 --> 00:00:06.000\n<v A>To</v>\n\n"
                                  "00:00:01.000 --> 00:00:02.000\n<v B>En</v>\n\n"
                                  "00:00:05.000 --> 00:00:06.000\n<v B>Tre</v>\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"En", "To", "Tre"}));
  EXPECT_EQ(outcome.count(findings::cues_out_of_order), 1U);
  EXPECT_EQ(outcome.first(findings::cues_out_of_order).row, 2U);
}

TEST(UnitTranscript, ZoomNamesStandInTheText) {
  const Outcome outcome =
      read_as("z.vtt",
              "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nKari Nordmann: Hei\r\n\r\n"
              "2\r\n00:00:03.000 --> 00:00:04.000\r\nog velkommen\r\n\r\n"
              "3\r\n00:00:05.000 --> 00:00:06.000\r\nOla: Takk\r\n",
              as_written());
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"Hei og velkommen", "Takk"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"z/Kari Nordmann", "z/Ola"}));
}

TEST(UnitTranscript, SubRipWithoutSpeakersInventsNone) {
  const Outcome outcome = read_as("film.srt",
                                  "1\n00:00:01,000 --> 00:00:02,500\nVi sto der\nog ventet.\n\n"
                                  "2\n00:00:03,000 --> 00:00:04,000\nSå kom bussen.\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"Vi sto der og ventet.", "Så kom bussen."}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"film-001", "film-002"}));
  EXPECT_EQ(outcome.metadata("start"), (Strings{"00:00:01.000", "00:00:03.000"}));
  EXPECT_EQ(outcome.metadata("speaker"), Strings{"no such column"});
  EXPECT_EQ(outcome.count(findings::no_speakers), 1U);
  EXPECT_EQ(outcome.corpus.sources[0].format, "srt");
}

TEST(UnitTranscript, NothingIsLostWithoutTimeOrEmptyLine) {
  const Outcome outcome =
      read_as("m.srt",
              "1\n00:00:01,000 --> 00:00:02,000\nFørste\n\nuten tid\n\n"
              "2\n00:00:03,000 --> 00:00:04,000\nAndre\n3\n00:00:05,000 --> 00:00:06,000\nTredje\n"
              "\n4\nrot --> rot\nFjerde\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"Første uten tid", "Andre", "Tredje", "Fjerde"}));
  EXPECT_EQ(outcome.count(findings::cue_without_time), 1U);
  EXPECT_EQ(outcome.count(findings::cue_time_unreadable), 1U);
}

TEST(UnitVoices, TagsAndEntities) {
  const auto voices =
      voices_of("<v.loud Kari &amp; Ola>Én<00:00:01.000> <c.x>to</c></v> <v Per>&#229;tte &lt;3 <3 &ukjent;");
  ASSERT_EQ(voices.size(), 2U);
  EXPECT_EQ(voices[0].speaker, "Kari & Ola");
  EXPECT_EQ(voices[0].text, "Én to");
  EXPECT_EQ(voices[1].speaker, "Per");
  EXPECT_EQ(voices[1].text, "åtte <3 <3 &ukjent;");
  EXPECT_TRUE(voices_of("<v Kari>").empty());
  EXPECT_EQ(voices_of("<v Kari").at(0).text, "<v Kari");
}

TEST(UnitCues, Times) {
  EXPECT_TRUE(is_timing_line("00:00:05.000 --> 00:00:08.000"));
  EXPECT_TRUE(is_timing_line("00:05.000 --> 00:08.000 position:10%"));
  EXPECT_TRUE(is_timing_line("0:0:0.0 --> 0:0:1.250"));
  EXPECT_TRUE(is_timing_line("00:00:05,000-->00:00:08,000"));
  EXPECT_FALSE(is_timing_line("5 --> 8"));
  EXPECT_FALSE(is_timing_line("a --> b"));
  EXPECT_FALSE(is_timing_line("99999999999:00 --> 1:00"));
  EXPECT_EQ(shown_time(3'723'045), "01:02:03.045");
}

TEST(UnitTurns, NamesBeforeAColon) {
  using Pair = std::pair<std::string_view, std::string_view>;
  EXPECT_EQ(split_speaker("Kari Nordmann: hei"), (Pair{"Kari Nordmann", "hei"}));
  EXPECT_EQ(split_speaker("aal_uio_02: ja"), (Pair{"aal_uio_02", "ja"}));
  EXPECT_EQ(split_speaker("Intervjuer:"), (Pair{"Intervjuer", ""}));
  EXPECT_EQ(split_speaker("Øystein: ja"), (Pair{"Øystein", "ja"}));
  for (const std::string_view line :
       {"12: tolv", "kl. 12:30 kom bussen", "Vi sa, uten å nøle: nei", "se https://x.no", ": tomt",
        "uten kolon", "En setning som er lengre enn et navn: ja", "", "- strek: nei"}) {
    EXPECT_EQ(split_speaker(line), Pair{}) << line;
  }
  EXPECT_EQ(split_speaker(glued({std::string(63, 'a'), ": x"})).first.size(), 63U);
  EXPECT_EQ(split_speaker(glued({std::string(64, 'a'), ": x"})), Pair{});
}

TEST(SafetyTranscript, EmptyOnesAreErrorsThatNameTheFile) {
  for (const std::string_view content :
       {"WEBVTT", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "WEBVTT\n\nNOTE x\n"}) {
    const std::string error = read_as("tom.vtt", content).error;
    EXPECT_NE(error.find("tom.vtt: The file holds no text to read."), std::string::npos) << error;
  }
}

TEST(SafetyTranscript, OpenTagsTakeLinearTime) {
  const std::string open(1'000'000, '<');
  EXPECT_EQ(voices_of(open).at(0).text, open);
}

TEST(SafetyTranscript, TruncatedAnywhere) {
  for (std::size_t size = 0; size < teams.size(); ++size) {
    const Outcome outcome = read_as("m.vtt", teams.substr(0, size));
    EXPECT_EQ(outcome.error.empty(), outcome.corpus.size() > 0);
  }
}

}  // namespace
}  // namespace erfar::test
