#include "pipeline/tokenize/byte_classes.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

std::string filled(std::string text) {
  text.resize(classified_bytes, '1');
  return text;
}

TEST(UnitByteClasses, ByHand) {
  for (const ByteClassifier& classifier : byte_classifiers()) {
    SCOPED_TRACE(classifier.name);
    const auto of = [&](const std::string& text) { return classifier.classify(filled(text).data()); };
    // "1" stands behind all.
    EXPECT_EQ(of("aZ@[`{"), (ByteClasses{.letters = 0b000011, .ends = 0b111100, .marks = 0b111100}));
    EXPECT_EQ(of("å."), (ByteClasses{.letters = 0b011, .marks = 0b100})) << "å.1 may be one";
    EXPECT_EQ(of("å. b"),
              (ByteClasses{.letters = 0b10011, .ends = 0b1100, .marks = 0b100, .spaces = 0b1000}));
    EXPECT_EQ(of("b:'c"), (ByteClasses{.letters = 0b1001, .ends = 0b10, .marks = 0b110}));
    EXPECT_EQ(of("×÷"), ByteClasses()) << "no letters, and no ASCII";
    EXPECT_EQ(of("_-_"), (ByteClasses{.ends = 0b10})) << "a mark before _ is for the rules";
    EXPECT_EQ(of(" å"), (ByteClasses{.letters = 0b110, .ends = 0b1, .spaces = 0b1}));
    EXPECT_EQ(of("-–"), (ByteClasses{.ends = 0b1})) << "so is one before what may combine";
    EXPECT_EQ(of("  \n"), (ByteClasses{.ends = 0b111})) << "and spaces that are not single";
    EXPECT_EQ(of(std::string(63, '1') + "\xC3"), ByteClasses()) << "half a letter";
    EXPECT_EQ(of(std::string(31, '1') + "ø").letters, std::uint64_t{0b11} << 31U) << "over the middle";
    EXPECT_EQ(of(std::string(1, '\0')), (ByteClasses{.ends = 1})) << "what fills a text's last bytes up";
  }
}

TEST(AllByteClasses, AreTheSameInEveryWay) {
  Random random(1);
  const std::string odd = "azAZ09_.:'/@[`{ \n\0\x7F\x80\x97\xB7\xBF\xC0\xC3\xC3\xC3\xFF";
  const auto classifiers = byte_classifiers();
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(classified_bytes, '\0');
    for (char& byte : bytes)
      byte = round % 2 == 0 ? static_cast<char>(random.next()) : odd[random.next() % odd.size()];
    const ByteClasses plain = classifiers.front().classify(bytes.data());
    for (const ByteClassifier& classifier : classifiers)
      ASSERT_EQ(classifier.classify(bytes.data()), plain) << classifier.name << ", round " << round;
  }
}

}  // namespace
}  // namespace erfar
