#include "pipeline/read/prose.h"

#include "pipeline/read/messages.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

TEST(UnitProse, SpeakerTurns) {
  ReadSettings settings;
  settings.interviewers = {"Intervjuer"};
  settings.redact = false;
  const Outcome outcome =
      read_as("gruppe.txt",
              "Intervjuer: Hva var vanskelig?\n\nKari: Det var lite folk.\nVi var slitne.\n"
              "Kari: Og lange dager.\n\nOla: Enig.\n",
              settings);
  EXPECT_EQ(strings(outcome.corpus.texts),
            (Strings{"Det var lite folk. Vi var slitne. Og lange dager.", "Enig."}));
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"gruppe-002", "gruppe-003"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"gruppe/Kari", "gruppe/Ola"}));
  EXPECT_EQ(outcome.corpus.rows[0], 3U);
  EXPECT_EQ(outcome.metadata("start"), Strings{"no such column"});
}

TEST(UnitProse, ParagraphsKeepTheirBytes) {
  const Outcome outcome =
      read_as("t.txt", "  Første avsnitt\r\n over to linjer. \r\n \r\n\r\nAndre  avsnitt\r\n\r\n***\r\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"Første avsnitt\r\n over to linjer.", "Andre  avsnitt"}));
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"t-1", "t-5"}));
  EXPECT_EQ(outcome.count(findings::answer_without_words), 1U);
  EXPECT_EQ(outcome.corpus.sources[0].format, "text");
  EXPECT_EQ(outcome.corpus.sources[0].rows, 3U);
}

TEST(UnitProse, ElseLines) {
  const Outcome outcome = read_as("t.txt", "Bra, stort sett.\nFor lite folk\nObs: husk utstyr\n");
  EXPECT_EQ(strings(outcome.corpus.texts),
            (Strings{"Bra, stort sett.", "For lite folk", "Obs: husk utstyr"}));
}

TEST(UnitProse, TermsExplainedAreNoSpeakers) {
  const Outcome outcome = read_as("t.txt", "Utstyr: for lite\nBemanning: for lav\nLedelse: god\n");
  EXPECT_EQ(outcome.corpus.texts[0], "Utstyr: for lite");
}

}  // namespace
}  // namespace erfar::test
