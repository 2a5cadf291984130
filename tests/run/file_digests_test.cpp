#include "pipeline/run/file_digests.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

// Around the size of a piece, then a small one, whose hash must not go on from the one before.
TEST(UnitFileDigests, AreThoseOfWholeFilesInTheirOrder) {
  const test::TemporaryFolder folder;
  Settings settings;
  std::vector<std::string> contents;
  for (const std::size_t bytes : {0U, (1U << 19U) - 1, 1U << 19U, (1U << 19U) + 1, 3U}) {
    contents.emplace_back(bytes, static_cast<char>('a' + contents.size()));
    settings.read.surveys.push_back(folder.write(std::to_string(contents.size()), contents.back()));
  }
  FileDigests digests(settings, nullptr);
  while (digests()) {
  }
  const std::vector<Manifest::File> inputs = digests.inputs();
  ASSERT_EQ(inputs.size(), contents.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    EXPECT_EQ(inputs[i].name, settings.read.surveys[i].string());
    EXPECT_EQ(inputs[i].bytes, contents[i].size());
    EXPECT_EQ(inputs[i].sha256, sha256(contents[i])) << contents[i].size();
  }
  const std::vector<Manifest::File> models = digests.models();
  ASSERT_FALSE(models.empty());
  EXPECT_EQ(models.front().name, "models/names.tsv");
  for (const Manifest::File& model : models) EXPECT_EQ(model.sha256.size(), 64U) << model.name;
}

}  // namespace
}  // namespace erfar
