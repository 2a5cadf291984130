#include "pipeline/tokenize/models.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace erfar {
namespace {

TEST(UnitModels, EmbeddedFilesAreThoseOfTheSourceTree) {
  for (const ModelFile& file : model_files()) {
    std::ifstream stream(std::string(ERFAR_SOURCE_DIR) + "/" + std::string(file.name), std::ios::binary);
    ASSERT_TRUE(stream) << file.name;
    EXPECT_TRUE(file.bytes == std::string(std::istreambuf_iterator<char>(stream), {})) << file.name;
  }
}

TEST(UnitModels, AreNumberedByModel) {
  EXPECT_NE(model(Model::abbreviations).find("\nf.eks.\n"), std::string_view::npos);
  EXPECT_NE(model(Model::norm).find("\n^ikkje$\t"), std::string_view::npos);
  EXPECT_NE(model(Model::stop_words).find("\nikkje\n"), std::string_view::npos);
  EXPECT_NE(model(Model::variants).find("\nveke\tuke\n"), std::string_view::npos);
}

}  // namespace
}  // namespace erfar
