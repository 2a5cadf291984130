#include "pipeline/codebook/coded_comments.h"

#include <gtest/gtest.h>

#include "tests/codebook/support.h"

namespace erfar {
namespace {

const Codebook codebook{{{.id = "1.1", .text = "En."}, {.id = "1.2", .text = "To."}}, {""}};

std::vector<CodedComment> read(const std::string& content) {
  return test::read_file(
      [](const auto& path, Diagnostics& noticed) { return read_coded_comments(path, codebook, noticed); },
      content);
}

std::string refusal_of(const std::string& content) { return test::refusal(read, content); }

TEST(UnitCodedComments, SeveralPointsOneOrNone) {
  const auto coded = read("id;text;points;rolle\na;Hei;1.2 1.1;x\nb;Hopp;;y\nc;Sprett;1.1 1.1;z\n");
  ASSERT_EQ(coded.size(), 3U);
  EXPECT_EQ(coded[0].id, "a");
  EXPECT_EQ(coded[0].text, "Hei");
  EXPECT_EQ(coded[0].points, (std::vector<std::size_t>{1, 0}));
  EXPECT_TRUE(coded[1].points.empty());
  EXPECT_EQ(coded[2].points, (std::vector<std::size_t>{0}));
}

TEST(UnitCodedComments, RowsOfOneCommentAreOne) {
  const auto coded = read("id;point\na;1.2\nb;1.1\na;1.1\n");
  ASSERT_EQ(coded.size(), 2U);
  EXPECT_EQ(coded[0].points, (std::vector<std::size_t>{1, 0}));
}

TEST(UnitCodedComments, OurOwnGuardAgainstFormulasIsTakenOff) {
  const auto coded = read("id;text;points\n'-1;'=2+2;1.1\n'n;'s;1.1\n");
  EXPECT_EQ(coded[0].id, "-1");
  EXPECT_EQ(coded[0].text, "=2+2");
  EXPECT_EQ(coded[1].text, "'s") << "an apostrophe of the author's own";
}

TEST(UnitCodedComments, UndecidedIsNotNoneFits) {
  const auto coded = read("id;points\na;?\nb;\n");
  ASSERT_EQ(coded.size(), 1U);
  EXPECT_EQ(coded[0].id, "b");
}

TEST(UnitCodedComments, IdOrTextIsEnough) {
  EXPECT_EQ(read("id,point\na,1.1\n")[0].text, "");
  EXPECT_EQ(read("text,point\nHei,1.1\n")[0].id, "");
}

TEST(UnitCodedComments, SaysRowAndWhatIsWrong) {
  EXPECT_NE(refusal_of("id;points\na;1.1\nb;9.9\n").find("rad 3: Kodeboken har ikke noe læringspunkt «9.9»."),
            std::string::npos);
  EXPECT_NE(refusal_of("id;text\na;b\n").find("kolonnen «points»"), std::string::npos);
  EXPECT_NE(refusal_of("points\n1.1\n").find("«text» eller «id»"), std::string::npos);
  EXPECT_NE(refusal_of(""), "was read");
}

}  // namespace
}  // namespace erfar
