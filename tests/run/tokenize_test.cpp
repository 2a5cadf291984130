// `erfar tokenize` and `erfar eval tokens` as a user sees them.

#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::Outcome;
using test::run_line;
using test::TemporaryFolder;

TEST(UnitTokenize, EveryFormat) {
  const TemporaryFolder folder;
  folder.write("a.txt", "Å ja. Møter!\n");
  EXPECT_EQ(run_line(folder, "erfar tokenize a.txt --lexicon none --quiet").out,
            "# newdoc id = a.txt\n# sent_id = 1\n# text = Å ja.\n# norm = nn\n"
            "1\tÅ\tÅ\t_\t_\t_\t_\t_\t_\tStart=0|End=1\n"
            "2\tja\tja\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Start=2|End=4\n"
            "3\t.\t$.\t_\t_\t_\t_\t_\t_\tStart=4|End=5\n\n"
            "# sent_id = 2\n# text = Møter!\n# norm = nn\n"
            "1\tMøter\tMøter\t_\t_\t_\t_\t_\t_\tConcept=møt|SpaceAfter=No|Start=6|End=11\n"
            "2\t!\t$!\t_\t_\t_\t_\t_\t_\tStart=11|End=12\n\n");
  EXPECT_TRUE(run_line(folder, "erfar tokenize a.txt --lexicon none --quiet --format tsv")
                  .out.starts_with(
                      "sentence\ttoken\tform\tlemma\tconcept\tstart\tend\tnorm\n1\t1\tÅ\tÅ\t\t0\t1\tnn\n"));
  EXPECT_TRUE(run_line(folder, "erfar tokenize a.txt --lexicon none --quiet --format jsonl")
                  .out.starts_with("{\"sentence\":1,"));
  EXPECT_EQ(run_line(folder, "erfar tokenize a.txt --format xml").code, 2);
}

TEST(UnitEval, TokensAgainstThemselvesAndAgainstOtherText) {
  const TemporaryFolder folder;
  folder.write("a.txt", "Ja. Nei!");
  folder.write("b.txt", "Ja. Njei!");
  run_line(folder, "erfar tokenize a.txt --lexicon none --quiet --out a.conllu");
  run_line(folder, "erfar tokenize b.txt --quiet --out b.conllu");
  const Outcome same = run_line(folder, "erfar eval tokens a.conllu a.conllu --quiet");
  EXPECT_EQ(nlohmann::json::parse(same.out)["words"]["f1"], 100.0);
  EXPECT_EQ(run_line(folder, "erfar eval tokens a.conllu b.conllu --quiet").code, 3);
  EXPECT_EQ(run_line(folder, "erfar eval songs a.conllu a.conllu").code, 2);
}

}  // namespace
}  // namespace erfar
