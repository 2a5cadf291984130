#include "pipeline/read/text_pass.h"

#include <sstream>

#include "tests/read/support.h"
#include "tests/support/corpora.h"

namespace erfar::test {
namespace {

/// How many pages of the first file are in this process's memory: those of /proc/self/smaps.
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

TEST(UnitTextPass, GivesBackWhatLiesBehindAndKeepsEveryText) {
  const TemporaryFolder folder;
  std::string csv = "id;text\n";
  for (int i = 0; i < 300'000; ++i)
    csv += std::to_string(i) + ";Vi manglet munnbind på sykehjemmet i mars og april\n";
  const Outcome outcome = read_all({}, {folder.write("a.csv", csv)});
  const Corpus& corpus = outcome.corpus;
  ASSERT_EQ(corpus.size(), 300'000U);
  EXPECT_GT(resident_bytes(corpus), 15'000'000U) << "read just now";
  TextPass pass(corpus);
  pass.reached(250'000);
  EXPECT_LT(resident_bytes(corpus), 5'000'000U);
  pass.reached(corpus.size());
  EXPECT_LT(resident_bytes(corpus), 100'000U);
  for (const std::size_t document : {0, 123'456, 299'999})
    EXPECT_EQ(corpus.texts[document], "Vi manglet munnbind på sykehjemmet i mars og april");
  EXPECT_LT(resident_bytes(corpus), 8'000'000U) << "what lies round those three, as the system maps it";
  EXPECT_EQ(corpus.ids[299'999], "299999");
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
