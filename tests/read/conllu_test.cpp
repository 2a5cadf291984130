#include "pipeline/read/conllu.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitConllu, WordsAndSentences) {
  const ConlluWords words = read_conllu(
      "# text = Ja.\n1\tJa\tja\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t.\t$.\t_\t_\t_\t_\t_\t_\t_\n\n\n"
      "1-2\tdu's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdu\tdu\t_\t_\t_\t_\t_\t_\t_\r\n1.1\tx\tx\t_\t_\t_\t_\t_\t_\t_",
      {});
  EXPECT_EQ(words.forms, (std::vector<std::string_view>{"Ja", ".", "du"}));
  EXPECT_EQ(words.lemmas, (std::vector<std::string_view>{"ja", "$.", "du"}));
  EXPECT_EQ(words.sentences, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_TRUE(read_conllu("", {}).forms.empty());
}

TEST(SafetyConllu, OtherColumnsAreRefusedWithTheirRow) {
  for (const char* text : {"\n1\tJa", "\nJa", "\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11"}) {
    try {
      read_conllu(text, {.file = "a.conllu"});
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_NE(error.message(Language::en).find("row 2"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace erfar
