#include <gtest/gtest.h>

#include <random>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "pipeline/codebook/extract.h"

namespace erfar {
namespace {

// Either points or the one error a report without points gives; never a crash, never text that is no UTF-8.
void expect_survives(const std::string& report) {
  try {
    const Codebook codebook = extract_learning_points(report, "r", {});
    EXPECT_FALSE(codebook.points.empty());
    for (const LearningPoint& point : codebook.points) {
      EXPECT_FALSE(point.text.empty());
      EXPECT_LT(point.chapter, codebook.bodies.size());
      EXPECT_EQ(valid_utf8_prefix(point.text), point.text.size());
    }
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unreadable_input);
  }
}

TEST(SafetyExtract, EmptyAndBlank) {
  for (const char* report :
       {"", "\n", "\f", "\r\n\r\n", " ", "\f\f\n", "\uFEFF", "•", "1", "1.", "1 ", "-\n-\n-"})
    expect_survives(report);
  expect_survives(std::string(3, '\0'));
}

TEST(SafetyExtract, OnlyHeadings) {
  expect_survives("Læringspunkter");
  expect_survives("1 A\n1.1 Læringspunkter\n2 B\n2.1 Læringspunkter\n");
  expect_survives("Læringspunkter\nLæringspunkter\nLæringspunkter\n");
  expect_survives("1.1 Læringspunkter\n\n•\n\n•\n");
}

TEST(SafetyExtract, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::string report = "1 A\n\n1.1 Læringspunkter\n\n• B\n";
    for (int byte = 0; byte < 500; ++byte) report += static_cast<char>(random() & 0xFF);
    expect_survives(report);
  }
}

TEST(SafetyExtract, RandomPiecesOfReports) {
  const char* const pieces[] = {"\n",
                                "\n\n",
                                "\f",
                                " ",
                                "  ",
                                "• ",
                                "- ",
                                "1",
                                "2",
                                ".",
                                "1.1 ",
                                "26 ",
                                "ord",
                                "Ord.",
                                "ord-",
                                "\u00AD",
                                "Læringspunkter",
                                "Del 2",
                                "....... 3",
                                "https://a.no",
                                "\r",
                                ":",
                                "4"};
  std::mt19937 random(2);
  for (int round = 0; round < 3000; ++round) {
    std::string report;
    for (int piece = 0; piece < 60; ++piece) report += pieces[random() % std::size(pieces)];
    expect_survives(report);
  }
}

TEST(SafetyExtract, HugeLinesAndManyLines) {
  expect_survives("Læringspunkter\n\n• " + std::string(3'000'000, 'a') + "\n");
  expect_survives("Læringspunkter\n\n• " + std::string(3'000'000, ' ') + "B\n");
  std::string many = "Læringspunkter\n\n";
  for (int line = 0; line < 50'000; ++line) many += "1 Ord1\n2 Ord2-\n";
  expect_survives(many);
  std::string headings;
  for (int line = 0; line < 20'000; ++line) headings += "Læringspunkter\n\n• Ord\n\n";
  expect_survives(headings);
  std::string pages, paragraphs = "Læringspunkter\n\n• Ord\n\n";
  for (int line = 0; line < 20'000; ++line) pages += "\fLæringspunkter\n";
  for (int line = 0; line < 50'000; ++line) paragraphs += "ord uten slutt\n\n";
  expect_survives(pages);
  expect_survives(paragraphs);
}

}  // namespace
}  // namespace erfar
