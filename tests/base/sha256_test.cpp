#include "pipeline/base/sha256.h"

#include <gtest/gtest.h>

#include <utility>

namespace erfar {
namespace {

// The examples NIST gives with FIPS 180-4.
TEST(RulesSha256, ExamplesOfFips180) {
  const std::pair<std::string, const char*> cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
       "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"}};
  for (const auto& [bytes, digest] : cases) EXPECT_EQ(sha256(bytes), digest);
}

TEST(AllSha256, PiecesGiveTheDigestOfTheWhole) {
  const std::string bytes(1000, 'x');
  for (const std::size_t piece : {1, 63, 64, 65, 999}) {
    Sha256 first;
    first.add(std::string_view(bytes).substr(0, piece));
    Sha256 second = std::move(first);
    second.add({});
    second.add(std::string_view(bytes).substr(piece));
    EXPECT_EQ(second.hex(), sha256(bytes)) << piece;
  }
}

}  // namespace
}  // namespace erfar
