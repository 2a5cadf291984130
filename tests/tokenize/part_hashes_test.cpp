#include "pipeline/tokenize/part_hashes.h"

#include <gtest/gtest.h>

#include <string>

namespace erfar {
namespace {

using lexicon_format::hash;

TEST(AllPartHashes, EveryPartHashesAsIfItStoodAlone) {
  for (const std::string& form : {std::string("brukermedvirkning"), std::string("på-æøå"), std::string("a"),
                                  std::string(), std::string(PartHashes::longest, '\xFF')}) {
    const PartHashes hashes(form);
    for (std::size_t begin = 0; begin <= form.size(); ++begin) {
      EXPECT_EQ(hashes.before(begin), hash(form.substr(0, begin)));
      EXPECT_EQ(hashes.from(begin), hash(form.substr(begin)));
      for (std::size_t end = begin; end <= form.size(); ++end)
        EXPECT_EQ(hashes.of(begin, end), hash(form.substr(begin, end - begin)));
    }
  }
}

TEST(AllPartHashes, AReplacementHashesAsTheWordItMakes) {
  const std::string form = "smaabarn";
  const PartHashes hashes(form);
  for (const std::string_view instead : {"", "å", "xyz"}) {
    for (std::size_t at = 0; at <= form.size(); ++at) {
      for (std::size_t bytes = 0; at + bytes <= form.size(); ++bytes)
        EXPECT_EQ(hashes.replaced(at, bytes, instead),
                  hash(std::string(form).replace(at, bytes, instead.data(), instead.size())));
    }
  }
}

TEST(UnitPartHashes, ZeroBytesAndLengthsAreToldApart) {
  EXPECT_NE(hash(std::string(1, '\0')), hash(std::string(2, '\0')));
  EXPECT_NE(hash(""), hash(std::string(1, '\0')));
}

}  // namespace
}  // namespace erfar
