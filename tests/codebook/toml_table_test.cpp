#include "pipeline/codebook/toml_table.h"

#include <gtest/gtest.h>

#include "pipeline/codebook/codebook.h"
#include "tests/codebook/support.h"

namespace erfar {
namespace {

Codebook read(const std::string& content) { return test::read_file(read_codebook, content, "x.toml"); }
std::string refusal_of(const std::string& content) { return test::refusal(read, content); }

TEST(UnitTomlCodebook, EveryField) {
  const Codebook codebook = read(R"([[point]]
id = "2.1"
title = "Beredskap"
chapter = "2"
text = """Øv
ofte."""
include = "øvelse"
exclude = "lek"
keywords = ["øving", "trening"]
examples = ["Vi øvde aldri.", "a|b"]

[[point]]
id = 3
text = "Øv mer."
equivalents = ["2.1"]
)");
  ASSERT_EQ(codebook.points.size(), 2U);
  const LearningPoint& point = codebook.points[0];
  EXPECT_EQ(point.id, "2.1");
  EXPECT_EQ(point.section_title, "Beredskap");
  EXPECT_EQ(point.text, "Øv\nofte.");
  EXPECT_EQ(point.include, "øvelse øving trening");
  EXPECT_EQ(point.exclude, "lek");
  EXPECT_EQ(point.examples, (std::vector<std::string>{"Vi øvde aldri.", "a/b"}));
  EXPECT_EQ(codebook.points[1].id, "3");
  EXPECT_TRUE(same_point(codebook, 0, 1));
}

TEST(UnitTomlCodebook, SaysWhereItIsBroken) {
  EXPECT_NE(refusal_of("[[point]]\nid = \"1\"\ntext = \n").find("rad 3"), std::string::npos);
  EXPECT_NE(refusal_of("[[point]]\nid = \"1\"\ntext = 2.5\n").find("rad 3"), std::string::npos);
  EXPECT_NE(refusal_of("[[point]]\nid = \"1\"\n").find("text"), std::string::npos);
  EXPECT_NE(
      refusal_of("[[point]]\nid = \"1\"\ntext = \"a\"\n[[point]]\nid = \"1\"\ntext = \"b\"\n").find("rad 4"),
      std::string::npos);
}

TEST(SafetyTomlCodebook, RefusesWhatIsNone) {
  for (const char* content :
       {"", "point = 1", "point = [1, 2]", "x = [", "[point]\nid = 1", "\xff\xfe\x00", "id;text\n1;a\n"})
    EXPECT_NE(refusal_of(content), "was read") << content;
}

}  // namespace
}  // namespace erfar
