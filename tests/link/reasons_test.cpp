#include "pipeline/link/reasons.h"

#include <gtest/gtest.h>

#include "tests/support/links.h"

namespace erfar {
namespace {

/// Why the first run of evidence ties the document to its best point.
std::string_view reason(const test::Linked& linked, std::uint32_t document = 0) {
  const auto found = linked.evidence_of(document);
  return found[0].empty() ? "" : name_of(found[0][0].reason);
}

TEST(UnitReasons, TheSameWord) {
  EXPECT_EQ(reason(test::Linked({"Munnbind!"}, {"munnbind", "elever"})), "word");
}

TEST(UnitReasons, AnotherFormOfTheConcept) {
  EXPECT_EQ(reason(test::Linked({"elevene"}, {"munnbind", "elever"})), "concept");
}

TEST(UnitReasons, LettersAlone) {
  EXPECT_EQ(reason(test::Linked({"krisestab"}, {"kriseledelse", "munnbind"})), "letters");
}

TEST(UnitReasons, LearnedFromCodedComments) {
  const test::Linked linked({"hjemmekontor"}, {"munnbind", "elever"}, {},
                            {{.id = {}, .text = "hjemmekontor", .points = {1}}});
  EXPECT_EQ(linked.of(0)[0].point, LearningPointId{1});
  EXPECT_EQ(reason(linked), "learned");
}

TEST(UnitReasons, OfJoinedWordsTheCloserOneIsTold) {
  const test::Linked linked({"elevene munnbind"}, {"elever munnbind"});
  ASSERT_EQ(linked.evidence_of(0)[0].size(), 1U);
  EXPECT_EQ(reason(linked), "word");
}

TEST(UnitReasons, TheRunningTextOfTheChapter) {
  const std::string paragraph =
      "Hjemmekontor kom til å prege arbeidsdagen i hele kommunen gjennom våren, og mange ansatte savnet "
      "kollegaene sine, mens andre trivdes godt og fikk arbeidsro til å gjøre ferdig det som hadde ligget.";
  const Codebook codebook{{{.id = "1", .text = "munnbind"}, {.id = "2", .text = "elever", .chapter = 1}},
                          {"", paragraph}};
  const std::string_view text = "hjemmekontor";
  const FormCounts forms = test::forms_of({text});
  const LinkModel model = make_link_model({.codebook = codebook, .coded = {}, .documents = forms}, {});
  const Links links = link(model, forms.matrix);
  const auto found = evidence(model, forms.matrix.row(0), text, links.of(DocumentId{0}));
  EXPECT_EQ(links.of(DocumentId{0})[0].point, LearningPointId{1});
  ASSERT_FALSE(found[0].empty());
  EXPECT_EQ(name_of(found[0][0].reason), "report");
}

}  // namespace
}  // namespace erfar
