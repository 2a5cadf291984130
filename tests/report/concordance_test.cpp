#include "pipeline/report/concordance.h"

#include <gtest/gtest.h>

#include "tests/support/corpora.h"
#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

std::string concordance(const Corpus& corpus, std::string_view word) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "kwic.csv");
  write_concordance(corpus, count_forms(corpus.texts, 64), word, nullptr, file);
  file.commit();
  return test::content_of(folder.path() / "kwic.csv");
}

TEST(UnitConcordance, FindsEveryFormOfTheWordWithItsPlace) {
  const Corpus corpus =
      test::corpus_of({{"Få munnbind. Munnbindet røk!", "a"}, {"Skolen", "b"}, {"Ærlig: munnbind", "c"}});
  EXPECT_EQ(concordance(corpus, "Munnbind"),
            "id;left;word;right;start;end\n"
            "d1;Få ;munnbind;. Munnbindet røk!;3;11\n"
            "d1;Få munnbind. ;Munnbindet; røk!;13;23\n"
            "d3;Ærlig: ;munnbind;;7;15\n");
}

TEST(UnitConcordance, ShowsFiftyCodePointsOnEachSideAndCutsNone) {
  std::string ae;
  for (int i = 0; i < 60; ++i) ae += "æ";
  const std::string found = concordance(test::corpus_of({{ae + " bok " + ae, "a"}}), "bok");
  std::string fifty;
  for (int i = 0; i < 49; ++i) fifty += "æ";
  EXPECT_NE(found.find(";" + fifty + " ;bok; " + fifty + ";61;64\n"), std::string::npos) << found;
}

TEST(SafetyConcordance, NothingToFindAndFormulas) {
  const Corpus corpus = test::corpus_of({{"=1+1 bok", "a"}});
  EXPECT_EQ(concordance(corpus, "…"), "id;left;word;right;start;end\n");
  EXPECT_EQ(concordance(corpus, ""), "id;left;word;right;start;end\n");
  EXPECT_NE(concordance(corpus, "bok").find(";\"'=1+1 \";bok;"), std::string::npos);
}

}  // namespace
}  // namespace erfar
