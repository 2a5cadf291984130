#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

#include "pipeline/base/error.h"
#include "pipeline/base/random.h"
#include "pipeline/base/sha256.h"
#include "pipeline/tokenize/lexicon_builder/lexicon_image.h"
#include "pipeline/tokenize/terms.h"
#include "tests/tokenize/small_lexicon.h"

namespace erfar {
namespace {

std::string opened(const std::string& bytes) {
  try {
    const Lexicon lexicon({bytes, nullptr}, "x.bin");
    std::string said;
    for (const char* form : {"skole", "skulane", "søker", "brukermedvirkning", "å", "zzzz", ""}) {
      said += concept_of(form, &lexicon);
      for (const std::string_view part : term_and_parts_of(form, &lexicon).parts) said += part;
      if (const auto entry = lexicon.find(form)) {
        for (const std::uint32_t packed : entry->readings) said += lexicon.reading(packed).lemma;
      }
    }
    return said;
  } catch (const Error& error) {
    return error.message(Language::en);
  }
}

TEST(UnitLexiconFile, TheHeaderHasTheChecksumOfTheRest) {
  const std::string bytes = test::small_lexicon_bytes();
  lexicon_format::Header header{};
  std::memcpy(&header, bytes.data(), sizeof header);
  EXPECT_EQ(sha256(std::string_view(bytes).substr(sizeof header)),
            std::string_view(header.sha256.data(), header.sha256.size()));
}

TEST(UnitLexiconFile, WhatItForgetsIsThereWhenItIsLookedUpAgain) {
  const std::string bytes = test::small_lexicon_bytes();
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "forgotten_lexicon.bin";
  std::ofstream(path, std::ios::binary) << bytes;
  for (const Bytes& held : {map_file(path), Bytes{bytes, nullptr}}) {
    const Lexicon lexicon(held);
    lexicon.forget();
    EXPECT_EQ(concept_of("skulane", &lexicon), "skole");
  }
  std::filesystem::remove(path);
}

TEST(UnitLexiconFile, ManyFormsAndSignaturesAreEachFound) {
  constexpr std::uint32_t words = 5000;  // some five hundred buckets
  const auto numbered = [](const char* stem, std::uint32_t i) { return stem + std::to_string(i); };
  lexicon_builder::LexiconImage image;
  for (std::uint32_t i = 0; i < words; ++i) {
    const std::uint32_t meant = image.word(numbered("meint", i));
    image.add(numbered("form", i), {.concept_word = meant});
    image.add_signature(numbered("ledd+", i), meant);
  }
  const std::string bytes = image.bytes("test");
  const Lexicon lexicon({bytes, nullptr});
  for (std::uint32_t i = 0; i < words; ++i) {
    const auto entry = lexicon.find(numbered("form", i));
    ASSERT_TRUE(entry) << i;
    ASSERT_EQ(lexicon.concept_of(*entry), numbered("meint", i));
    ASSERT_EQ(lexicon.word(lexicon.concept_of_signature(numbered("ledd+", i))), numbered("meint", i));
    ASSERT_FALSE(lexicon.find(numbered("ord", i))) << i;
    ASSERT_EQ(lexicon.concept_of_signature(numbered("del+", i)), lexicon_format::none) << i;
  }
}

TEST(SafetyLexiconFile, WrongBucketsHoldNothing) {
  lexicon_builder::LexiconImage image;
  for (const char* form : {"skole", "barn", "lærer"}) image.add(form, {.concept_word = image.word(form)});
  const std::string good = image.bytes("test");
  const auto finds = [&](std::uint32_t begin, std::uint32_t end) {
    std::string bytes = good;  // one bucket; where it begins and ends follows the header
    std::memcpy(bytes.data() + sizeof(lexicon_format::Header), &begin, sizeof begin);
    std::memcpy(bytes.data() + sizeof(lexicon_format::Header) + sizeof begin, &end, sizeof end);
    return Lexicon({bytes, nullptr}).find("barn").has_value();
  };
  EXPECT_TRUE(finds(0, 3));
  EXPECT_FALSE(finds(0, 4)) << "behind the last form";
  EXPECT_FALSE(finds(3, 0));
  EXPECT_FALSE(finds(0, 0));
}

TEST(SafetyLexiconFile, ForeignOldAndCutFilesAreRefused) {
  const std::string good = test::small_lexicon_bytes();
  EXPECT_NE(opened("").find("This is no lexicon."), std::string::npos);
  EXPECT_NE(opened(std::string(4096, 'x')).find("x.bin: This is no lexicon."), std::string::npos);
  std::string old = good;
  old[8] ^= 64;
  EXPECT_NE(opened(old).find("made by another version"), std::string::npos);
  EXPECT_NE(opened(good.substr(0, good.size() - 8)).find("damaged"), std::string::npos);
  EXPECT_NE(opened(good + std::string(8, '\0')).find("damaged"), std::string::npos);
  EXPECT_NE(opened(good.substr(0, 100)).find("no lexicon"), std::string::npos);
}

TEST(SafetyLexiconFile, AnyByteMayBeWrong) {
  const std::string good = test::small_lexicon_bytes();
  const std::string said = opened(good);
  std::size_t differing = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const int flip : {1, 128, 255}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ flip);
      differing += opened(bad) != said ? 1 : 0;
    }
  }
  EXPECT_GT(differing, 100U);
}

TEST(SafetyLexiconFile, RandomSectionsAreSearchedInBounds) {
  Random random(7);
  std::string bytes = test::small_lexicon_bytes();
  for (int round = 0; round < 200; ++round) {
    for (std::size_t at = sizeof(lexicon_format::Header); at < bytes.size(); ++at)
      bytes[at] = static_cast<char>(random.below(256));
    opened(bytes);
  }
}

}  // namespace
}  // namespace erfar
