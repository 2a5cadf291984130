#include <gtest/gtest.h>

#include "pipeline/tokenize/lexicon_builder/analysis.h"
#include "pipeline/tokenize/lexicon_builder/automaton.h"
#include "pipeline/tokenize/terms.h"
#include "tests/tokenize/small_lexicon.h"

namespace erfar {
namespace {

using namespace lexicon_builder;

std::string paths(std::string_view text, const std::vector<std::string_view>& left_out = {}) {
  std::string result;
  for_each_path(read_automaton(text), left_out, [&](std::string_view input, std::string_view output) {
    (result += input) += ':';
    (result += output) += ' ';
  });
  return result;
}

TEST(UnitAutomaton, PathsOfTheSecondSection) {
  const std::string text =
      "0\t1\tx\tx\t0.0\t\n1\t0.0\n--\n"
      "0\t1\to\to\t0.0\t\n1\t2\tg\tg\t0.0\t\n2\t3\tε\t<cnjcoo>\t0.0\t\n1\t3\tm\t<pr>\t0.0\t\n3\t0.0\n--"
      "\n0\t0\ty\ty\t0.0\t\n";
  EXPECT_EQ(paths(text), "og:og<cnjcoo> om:o<pr> ");
  EXPECT_EQ(paths(text, {"<pr>"}), "og:og<cnjcoo> ");
}

TEST(UnitAutomaton, ALoopIsWalkedNotAtAll) {
  EXPECT_EQ(paths("0\t1\ta\ta\n1\t0\tb\tb\n1\t1\tc\tc\n1\t0.0\n"), "a:a ");
}

TEST(SafetyAutomaton, WhatIsNoAutomatonIsRefused) {
  for (const char* text : {"a\tb\tc\td\n", "0\t-1\ta\ta\n", "0\t1\ta\n", "99999999999\t0\ta\ta\n"})
    EXPECT_THROW(read_automaton(text), std::runtime_error) << text;
  EXPECT_EQ(paths(""), "");
}

TEST(UnitAnalysis, LemmaClassAndRole) {
  const auto noun = read_analysis("å¹<n><f><sg><ind><compound-R>");
  ASSERT_TRUE(noun);
  EXPECT_EQ(noun->lemma, "å");
  EXPECT_EQ(noun->word_class, WordClass::noun);
  EXPECT_EQ(noun->role, Role::right);
  EXPECT_EQ(read_analysis("skole<n><m><sg><ind><cmp>")->role, Role::left);
  EXPECT_TRUE(read_analysis("skole<vblex><imp>")->is_imperative);
}

TEST(UnitAnalysis, WhatIsNoWordIsLeftOut) {
  for (const char* text :
       {"skole", ".<sent>", "i dag<adv>", "seie<vblex># opp", "NON_ANALYSIS<n>", "i<pr>+den<det>", "<n>"})
    EXPECT_FALSE(read_analysis(text)) << text;
}

TEST(UnitLexicon, BothNormsMeetInOneConcept) {
  const Lexicon lexicon = test::small_lexicon();
  for (const char* form : {"skole", "skolen", "skule", "skulane"})
    EXPECT_EQ(term_of(form, &lexicon), "skole") << form;
  EXPECT_EQ(term_of("kvardagen", &lexicon), term_of("hverdag", &lexicon));
  EXPECT_EQ(lexicon.source(), "hand-made 1");
}

TEST(UnitLexicon, ReadingsHaveLemmaClassAndNorms) {
  const Lexicon lexicon = test::small_lexicon();
  const auto entry = lexicon.find("søker");
  ASSERT_TRUE(entry);
  std::string readings;
  for (const std::uint32_t packed : entry->readings) {
    const Reading reading = lexicon.reading(packed);
    readings += std::string(reading.lemma) + (reading.word_class == WordClass::verb ? "/verb/" : "/noun/") +
                std::to_string(reading.norms) + ' ';
  }
  EXPECT_EQ(readings, "søke/verb/1 søker/noun/1 ");
  EXPECT_EQ(lexicon.reading(lexicon.find("oslo")->readings[0]).lemma, "Oslo");
  EXPECT_FALSE(lexicon.find("ukjent"));
}

TEST(UnitLexicon, FormsWithOneReadingDecideForThoseWithSeveral) {
  const Lexicon lexicon = test::small_lexicon();
  EXPECT_EQ(term_of("søker", &lexicon), "søke");
}

TEST(UnitLexicon, CompoundsWithTheSamePartsMeet) {
  const Lexicon lexicon = test::small_lexicon();
  EXPECT_EQ(term_of("brukermedvirkning", &lexicon), "bruker+medvirkning");
  EXPECT_EQ(term_of("brukarmedverknad", &lexicon), "bruker+medvirkning");
  EXPECT_EQ(term_and_parts_of("brukarmedverknad", &lexicon).parts,
            (std::vector<std::string_view>{"bruker", "medvirkning"}));
  EXPECT_TRUE(term_and_parts_of("skole", &lexicon).parts.empty());
}

TEST(UnitLexicon, HasteIsReadWhereOneFormFits) {
  const Lexicon lexicon = test::small_lexicon();
  EXPECT_EQ(term_of("hverrdagen", &lexicon), "hverdag");
  EXPECT_EQ(term_of("soekte", &lexicon), "søke");
  EXPECT_EQ(term_of("sokte", &lexicon), "søke");
}

TEST(AllLexicon, TheSameBytesEachTime) {
  EXPECT_TRUE(test::small_lexicon_bytes() == test::small_lexicon_bytes());
}

}  // namespace
}  // namespace erfar
