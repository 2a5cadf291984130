#include "pipeline/report/token_formats.h"

#include <gtest/gtest.h>

#include <array>

namespace erfar {
namespace {

constexpr std::array<AnalysedToken, 3> tokens{
    {{.form = "Møter", .lemma = "møte", .concept_name = "møt", .start = 2, .end = 7, .space_after = true},
     {.form = "a|b", .lemma = "a|b", .concept_name = "a|b", .start = 8, .end = 11},
     {.form = "!", .lemma = "!", .start = 11, .end = 12, .space_after = true}}};
constexpr AnalysedSentence sentence{.number = 4, .file = "svar.txt", .norm = "nn", .tokens = tokens};

std::string written(void (*append)(const AnalysedSentence&, std::string&), const AnalysedSentence& shown) {
  std::string out;
  append(shown, out);
  return out;
}

TEST(UnitTokenFormats, Conllu) {
  EXPECT_EQ(written(append_conllu, sentence),
            "# newdoc id = svar.txt\n# sent_id = 4\n# text = Møter a|b!\n# norm = nn\n"
            "1\tMøter\tmøte\t_\t_\t_\t_\t_\t_\tConcept=møt|Start=2|End=7\n"
            "2\ta|b\ta|b\t_\t_\t_\t_\t_\t_\tConcept=a\\pb|SpaceAfter=No|Start=8|End=11\n"
            "3\t!\t!\t_\t_\t_\t_\t_\t_\tStart=11|End=12\n\n");
  EXPECT_TRUE(written(append_conllu, {.number = 5, .tokens = tokens}).starts_with("# sent_id = 5\n"));
}

TEST(UnitTokenFormats, JsonLine) {
  EXPECT_EQ(written(append_json_line,
                    {.number = 4, .file = "s\"", .norm = "nb", .tokens = std::span(tokens).first(1)}),
            "{\"sentence\":4,\"file\":\"s\\\"\",\"norm\":\"nb\",\"text\":\"Møter\",\"tokens\":[{\"form\":"
            "\"Møter\",\"lemma\":"
            "\"møte\","
            "\"concept\":\"møt\",\"start\":2,\"end\":7}]}\n");
}

TEST(UnitTokenFormats, TokenLines) {
  EXPECT_EQ(written(append_token_lines, sentence),
            "4\t1\tMøter\tmøte\tmøt\t2\t7\tnn\n4\t2\ta|b\ta|b\ta|b\t8\t11\tnn\n4\t3\t!\t!\t\t11\t12\tnn\n");
}

}  // namespace
}  // namespace erfar
