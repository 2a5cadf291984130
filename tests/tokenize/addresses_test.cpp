#include "pipeline/tokenize/addresses.h"

#include <gtest/gtest.h>

#include <string>

namespace erfar {
namespace {

std::string address(std::string_view text) { return std::string(text.substr(0, address_end(text, 0))); }

TEST(UnitAddresses, Web) {
  EXPECT_EQ(address("http://a.no"), "http://a.no");
  EXPECT_EQ(address("HTTPS://A.no/b)."), "HTTPS://A.no/b");
  EXPECT_EQ(address("https://a.no/b?c=d, og"), "https://a.no/b?c=d");
  EXPECT_EQ(address("https://a.no/blåbær»"), "https://a.no/blåbær");
  EXPECT_EQ(address("www.a.no..."), "www.a.no");
  EXPECT_EQ(address("a.no/b"), "a.no/b");
}

TEST(UnitAddresses, Mail) {
  EXPECT_EQ(address("a.b+c@d-e.no!"), "a.b+c@d-e.no");
  EXPECT_EQ(address("a@b.no."), "a@b.no");
}

TEST(UnitAddresses, WhatIsNone) {
  for (const char* text : {"", "a", "a.no", "a@b", "a@", "@b.no", "og/eller", "1.2/3", "http:", "a.b@c.1"})
    EXPECT_EQ(address(text), "") << text;
  EXPECT_EQ(address(std::string(65, 'a') + "@b.no"), "");
}

TEST(SafetyAddresses, EndsAtACodePoint) {
  EXPECT_EQ(address("http://a.no/\u2026"), "http://a.no/");
  EXPECT_EQ(address("http://a.no/å"), "http://a.no/å");
}

}  // namespace
}  // namespace erfar
