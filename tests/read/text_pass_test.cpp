#include "pipeline/read/text_pass.h"

#include <algorithm>
#include <sstream>

#include "tests/read/support.h"
#include "tests/support/corpora.h"

namespace erfar::test {
namespace {

/// How many bytes of the first file are in this process's memory, as /proc/self/smaps has it.
std::size_t resident_bytes(const Corpus& corpus) {
  std::ifstream maps("/proc/self/smaps");
  std::ostringstream begin;
  begin << std::hex << reinterpret_cast<std::uintptr_t>(corpus.files[0].view.data()) << '-';
  bool is_here = false;
  for (std::string line; std::getline(maps, line);) {
    if (line.find('-') != std::string::npos && line.find(" r") != std::string::npos)
      is_here = line.starts_with(begin.str());
    if (is_here && line.starts_with("Rss:")) return std::stoul(line.substr(4)) * 1024;
  }
  return 0;
}

const std::string answer = "Vi manglet munnbind på sykehjemmet i mars og april";

std::string many_answers(int count) {
  std::string csv = "id;text;rolle\n";
  for (int i = 0; i < count; ++i)
    csv += std::to_string(i) + ";" + answer + ";leder" + (i % 1000 == 0 ? ";nok" : "") + "\n";
  return csv;
}

TEST(UnitTextPass, GivesBackWhatLiesBehindAndKeepsEveryText) {
  const TemporaryFolder folder;
  const Outcome outcome = read_all({}, {folder.write("a.csv", many_answers(300'000))});
  const Corpus& corpus = outcome.corpus;
  ASSERT_EQ(corpus.size(), 300'000U);
  EXPECT_GT(resident_bytes(corpus), 15'000'000U) << "read just now";
  TextPass pass(corpus);
  pass.reached(250'000);
  EXPECT_LT(resident_bytes(corpus), 5'000'000U);
  pass.reached(corpus.size());
  EXPECT_LT(resident_bytes(corpus), 100'000U);
  for (const std::size_t document : {0, 123'456, 299'999}) EXPECT_EQ(corpus.texts[document], answer);
  EXPECT_LT(resident_bytes(corpus), 8'000'000U) << "what lies round those three, as the system maps it";
}

TEST(UnitTextPass, AFileThatIsBehindIsGivenBackWhole) {
  const TemporaryFolder folder;
  const Outcome outcome = read_all(
      {}, {folder.write("a.csv", many_answers(20'000)), folder.write("b.csv", many_answers(20'000))});
  EXPECT_GT(resident_bytes(outcome.corpus), 1'000'000U);
  TextPass(outcome.corpus).reached(20'000);
  EXPECT_LT(resident_bytes(outcome.corpus), 100'000U);
}

TEST(UnitTextPass, IdsAndMetadataLieElsewhere) {
  const TemporaryFolder folder;
  const Outcome outcome = read_all({}, {folder.write("a.csv", many_answers(50'000))});
  const Corpus& corpus = outcome.corpus;
  forget_texts(corpus);
  std::size_t bytes = 0;
  const auto read_all_of = [&](const auto& values) {
    for (const std::string_view value : values)
      bytes += static_cast<std::size_t>(std::ranges::count(value, 'e'));
  };
  read_all_of(corpus.ids);
  read_all_of(corpus.respondents());
  ASSERT_EQ(corpus.metadata.size(), 2U) << "the role and what is surplus";
  for (const MetadataColumn& column : corpus.metadata) read_all_of(column.values.all());
  EXPECT_EQ(bytes, 100'000U) << "two in each role";
  EXPECT_LT(resident_bytes(corpus), 100'000U);
}

TEST(UnitTextPass, TakesTextsThatLieInNoFile) {
  Corpus corpus = corpus_of({{"svar", "a"}, {"svar", "b"}});
  TextPass pass(corpus);
  pass.reached(1);
  pass.reached(2);
  EXPECT_EQ(corpus.texts[0], "svar");
}

}  // namespace
}  // namespace erfar::test
