#include <gtest/gtest.h>

#include <filesystem>
#include <utility>

#include "pipeline/base/mapped_file.h"
#include "tests/tokenize/lemma_sentences.h"

namespace erfar {
namespace {

/// Sentences that need the whole lexicon; skipped where set-up has not made it.
class UnitLemmasInLexicon : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(path())) GTEST_SKIP() << "models/lexicon.bin is not there";
  }

  static std::string path() { return std::string(ERFAR_SOURCE_DIR) + "/models/lexicon.bin"; }

  static void expect(Norms norm, std::initializer_list<std::pair<const char*, const char*>> sentences) {
    const Lexicon lexicon(map_file(path()), path());
    const LexiconDictionary dictionary(lexicon);
    for (const auto& [sentence, lemmas] : sentences)
      EXPECT_EQ(test::lemmas_of(&dictionary, sentence, norm), lemmas);
  }
};

TEST_F(UnitLemmasInLexicon, BokmaalReadingsAreChosenByContext) {
  expect(nb, {{"Hun så på huset .", "hun se på hus $."},
              {"Så gikk han hjem .", "så gå han hjem $."},
              {"Vi må snakke om det .", "vi måtte snakke om den $."},
              {"Jeg savner klare mål .", "jeg savne klar mål $."},
              {"Ledelsen var uklar og reglene ble ikke fulgt .",
               "ledelse være uklar og regel bli ikke følge $."}});
}

TEST_F(UnitLemmasInLexicon, NynorskReadingsAreChosenByContext) {
  expect(nn, {{"Ho var ute og såg huset .", "ho vere ute og sjå hus $."},
              {"Vi må setje oss eit mål .", "vi måtte setje vi ein mål $."},
              {"Dei ville måle høgda .", "dei vilje måle høgde $."},
              {"Eg tenkjer at vi lærte mykje .", "eg tenkje at vi lære mykje $."},
              {"Leiinga var god og vart betre .", "leiing vere god og verte god $."}});
}

TEST_F(UnitLemmasInLexicon, NamesAreToldFromNouns) {
  expect(nb, {{"En bjørn gikk over veien mens Bjørn sov .", "en bjørn gå over vei mens Bjørn sove $."},
              {"Han heter Stein og bor på Moss .", "han hete Stein og bo på Moss $."}});
  expect(nn, {{"Eg såg ein bjørn saman med Bjørn .", "eg sjå ein bjørn saman med Bjørn $."}});
}

TEST_F(UnitLemmasInLexicon, UnknownCompoundsAreInflectedAsTheirHeads) {
  expect(nb, {{"Beredskapsøvelsene gav oss mye .", "beredskapsøvelse gi vi mye $."},
              {"bedre opplæring i brukermedvirkning", "god opplæring i brukermedvirkning"}});
  expect(nn, {{"Medverknadsprosessane tok tid .", "medverknadsprosess ta tid $."}});
}

}  // namespace
}  // namespace erfar
