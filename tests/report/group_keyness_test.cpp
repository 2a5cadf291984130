#include "pipeline/report/group_keyness.h"

#include <gtest/gtest.h>

#include "pipeline/base/error.h"
#include "tests/support/corpora.h"
#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

/// Six leaders on the plan, six teachers on the school, two priests on the church.
Corpus answers() {
  std::vector<test::Answer> result;
  std::vector<std::string> roles;
  const auto add = [&](int count, const char* text, const char* role) {
    for (int i = 0; i < count; ++i) {
      result.push_back({text, "p" + std::to_string(result.size())});
      roles.emplace_back(role);
    }
  };
  add(6, "planen holdt vann", "leder");
  add(6, "elever vann", "lærer");
  add(2, "kirke", "prest");
  Corpus corpus = test::corpus_of(result);
  test::add_metadata(corpus, "rolle", roles);
  return corpus;
}

TEST(UnitGroupKeyness, SaysWhatAGroupSaysMoreAndLeavesOutSmallOnes) {
  const Corpus corpus = answers();
  const FormCounts forms = count_forms(corpus.texts, 64);
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "compare.csv");
  EXPECT_EQ(write_group_keyness(corpus, forms, count_terms(forms), values_of(corpus, "rolle"), 5, 5, file),
            1U);
  file.commit();
  const std::string found = test::content_of(folder.path() / "compare.csv");
  // 6 of 18 words of the leaders, none of the others' 14: 2 * 6 ln(6 / (6 * 18 / 32)) = 6.90.
  EXPECT_NE(found.find("leder;1;holdt;6.90;6\nleder;2;planen;6.90;6\n"), std::string::npos) << found;
  EXPECT_NE(found.find("lærer;1;elever;"), std::string::npos) << found;
  EXPECT_EQ(found.find("vann"), std::string::npos) << found;
  EXPECT_EQ(found.find("prest"), std::string::npos) << found;
}

TEST(UnitGroupKeyness, NamesTheColumnsWhereOneIsUnknown) {
  const Corpus corpus = answers();
  try {
    values_of(corpus, "alder");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::bad_command_line);
    EXPECT_NE(error.message(Language::en).find("rolle"), std::string::npos);
  }
}

}  // namespace
}  // namespace erfar
