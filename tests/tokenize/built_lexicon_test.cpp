// The chain on the lexicon that scripts/setup makes; skipped where it could not be made.

#include <gtest/gtest.h>

#include <filesystem>

#include "pipeline/tokenize/terms.h"

namespace erfar {
namespace {

class BuiltLexicon : public testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path path = ERFAR_SOURCE_DIR "/models/lexicon.bin";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "models/lexicon.bin is not made";
    lexicon.emplace(map_file(path), path);
  }
  std::optional<Lexicon> lexicon;
};

using RulesBuiltLexicon = BuiltLexicon;

TEST_F(RulesBuiltLexicon, BothNormsShareTheConcept) {
  for (const auto& [nynorsk, bokmaal] :
       std::initializer_list<std::pair<const char*, const char*>>{{"skule", "skole"},
                                                                  {"skulane", "skolene"},
                                                                  {"heimesjukepleie", "hjemmesykepleie"},
                                                                  {"krisehandteringa", "krisehåndteringen"},
                                                                  {"brukarmedverknad", "brukermedvirkning"},
                                                                  {"leiarane", "lederne"},
                                                                  {"kvardagen", "hverdagen"},
                                                                  {"søkjer", "søker"},
                                                                  {"menneskja", "menneskene"},
                                                                  {"risikofaktorar", "risikofaktorer"},
                                                                  {"svangerskapsveke", "svangerskapsuke"}}) {
    EXPECT_EQ(term_of(nynorsk, &*lexicon), term_of(bokmaal, &*lexicon)) << nynorsk;
    EXPECT_NE(term_of(nynorsk, &*lexicon), "") << nynorsk;
  }
}

TEST_F(RulesBuiltLexicon, DifferentThingsStayApart) {
  EXPECT_NE(term_of("skole", &*lexicon), term_of("barnehage", &*lexicon));
  EXPECT_NE(term_of("lege", &*lexicon), term_of("sykepleier", &*lexicon));
}

TEST_F(RulesBuiltLexicon, StopWordsByConcept) {
  for (const char* form : {"ikkje", "fleire", "eg", "dykkar", "korleis"})
    EXPECT_EQ(term_of(form, &*lexicon), "") << form;
  EXPECT_EQ(concept_of("ikkje", &*lexicon), concept_of("ikke", &*lexicon));
}

TEST_F(RulesBuiltLexicon, LinkingSBelongsToTheLeftPart) {
  const auto parts = term_and_parts_of("smittesporingslag", &*lexicon).parts;
  ASSERT_FALSE(parts.empty());
  EXPECT_EQ(parts.back(), "lag");
}

}  // namespace
}  // namespace erfar
