#include "pipeline/weigh/count_terms.h"

#include <gtest/gtest.h>

#include "pipeline/base/parallel.h"
#include "tests/weigh/support.h"

namespace erfar {
namespace {

FormCounts forms_of(const test::Views& texts) { return count_forms(texts, test::one_block); }

/// Each term with its commonest form: "skol=skolen".
std::string names(const Terms& terms, const FormCounts& forms) {
  std::string result;
  const std::vector<TermId> commonest = commonest_forms(forms, terms);
  for (std::uint32_t i = 0; i < terms.counts.vocabulary.size(); ++i) {
    result += std::string(terms.counts.vocabulary[TermId{i}]) + "=" +
              std::string(forms.vocabulary[commonest.at(i)]) + " ";
  }
  return result;
}

TEST(UnitCountTerms, FormsOfOneTermAreAddedUp) {
  const FormCounts forms = forms_of({"Skolen og skolene på skole 12", "Ikkje ein einaste skole, 42",
                                     "42 osv.", "leiing ledelse", "ledelsen"});
  const Terms terms = count_terms(forms);
  EXPECT_EQ(test::shown(terms.counts), "skol:3\nenest:1 skol:1\n\nled:2\nled:1\n");
}

TEST(UnitCountTerms, CommonestFormIsTheNameAndTiesGoToTheFirstByBytes) {
  const FormCounts forms = forms_of({"skoler skoler skolen barnehagen", "skolen skole", "skolen barnehage"});
  EXPECT_EQ(names(count_terms(forms), forms), "barnehag=barnehage skol=skolen ");
}

TEST(UnitCountTerms, TermsAreInByteOrderWhateverTheirForms) {
  const FormCounts forms = forms_of({"veke øl ærlig zebra"});  // "veke" becomes "uke"
  EXPECT_EQ(test::shown(count_terms(forms).counts), "uke:1 zebr:1 ærl:1 øl:1\n");
}

TEST(SafetyCountTerms, FormsOfOneTermAreAddedUpHoweverMany) {
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += "skole skolen ";
  const Terms terms = count_terms(forms_of({text}));
  ASSERT_EQ(terms.counts.matrix.entries(), 1U);
  EXPECT_EQ(terms.counts.matrix.values[0], 80'000U);
}

TEST(UnitCountTerms, Nothing) {
  const Terms none = count_terms(forms_of({}));
  EXPECT_EQ(none.counts.matrix.rows(), 0U);
  const Terms only_stop_words = count_terms(forms_of({"og ikke", "42"}));
  EXPECT_EQ(test::shown(only_stop_words.counts), "\n\n");
  EXPECT_EQ(only_stop_words.counts.vocabulary.size(), 0U);
}

// Rows are merged in blocks of 8192, no multiple of five.
TEST(AllCountTerms, RowsOfManyBlocksStandInOrder) {
  const char* const texts[] = {"skolen skole barn", "og", "zebra", "barn zebra skoler barn", "42"};
  const char* const rows[] = {"barn:1 skol:2\n", "\n", "zebr:1\n", "barn:2 skol:1 zebr:1\n", "\n"};
  test::Views many;
  std::string expected;
  for (std::size_t i = 0; i < 20'001; ++i) {
    many.push_back(texts[i % 5]);
    expected += rows[i % 5];
  }
  for (const std::size_t thread_count : {1, 2}) {
    const Threads threads(thread_count);
    EXPECT_TRUE(test::shown(count_terms(forms_of(many)).counts) == expected) << thread_count;
  }
}

}  // namespace
}  // namespace erfar
