#include "pipeline/read/csv.h"

#include <random>
#include <string>

#include "pipeline/base/parallel.h"
#include "pipeline/read/messages.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

struct Parsed {
  std::vector<Strings> rows;
  Strings surplus;
  std::vector<std::size_t> numbers;
  std::vector<Diagnostics::Entry> entries;

  std::size_t count(const Finding& finding) const {
    for (const auto& entry : entries) {
      if (entry.finding == &finding) return entry.count;
    }
    return 0;
  }
};

Parsed parsed(std::string_view text, std::size_t columns, char delimiter = ',',
              std::size_t chunk_bytes = std::size_t{1} << 20) {
  Diagnostics diagnostics;
  CsvSettings settings;
  settings.dialect.delimiter = delimiter;
  settings.columns = columns;
  settings.chunk_bytes = chunk_bytes;
  const CsvTable table = parse_csv(text, settings, {"f.csv"}, diagnostics);
  Parsed result;
  for (const CsvBlock& block : table.blocks) {
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
      const auto begin = block.fields.begin() + static_cast<std::ptrdiff_t>(row * columns);
      result.rows.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(columns));
      result.numbers.push_back(block.rows[row]);
    }
    for (const CsvSurplus& surplus : block.surplus) {
      result.surplus.push_back(
          glued({std::to_string(block.rows[surplus.row]), "|", surplus.beyond, "|", surplus.with_last}));
    }
  }
  EXPECT_EQ(table.rows, result.rows.size());
  result.entries = diagnostics.entries();
  return result;
}

using Rows = std::vector<Strings>;

// RFC 4180, section 2, rules 1 to 7.

TEST(RulesCsv, Rule1RecordsAreLinesDelimitedByCrLf) {
  EXPECT_EQ(parsed("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", 3).rows,
            (Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
}

TEST(RulesCsv, Rule2LastRecordMayHaveNoLineBreak) {
  EXPECT_EQ(parsed("aaa,bbb,ccc\r\nzzz,yyy,xxx", 3).rows,
            (Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
}

TEST(RulesCsv, Rule3HeaderLineMayComeFirst) {
  const Outcome outcome = read_csv("id,text\r\n1,Det gikk bra\r\n");
  EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Det gikk bra"});
}

TEST(RulesCsv, Rule4SpacesBelongToAFieldAndTheLastIsNotFollowedByADelimiter) {
  EXPECT_EQ(parsed("aaa, bbb ,ccc", 3).rows, (Rows{{"aaa", " bbb ", "ccc"}}));
  EXPECT_EQ(parsed("aaa,bbb,", 3).rows, (Rows{{"aaa", "bbb", ""}}));
}

TEST(RulesCsv, Rule5FieldsMayBeQuoted) {
  EXPECT_EQ(parsed("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", 3).rows,
            (Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
}

TEST(RulesCsv, Rule6LineBreaksQuotesAndCommasInQuotedFields) {
  EXPECT_EQ(parsed("\"aaa\",\"b\r\nbb\",\"c,cc\"\r\nzzz,\"y\ny\",\"x\rx\"", 3).rows,
            (Rows{{"aaa", "b\r\nbb", "c,cc"}, {"zzz", "y\ny", "x\rx"}}));
}

TEST(RulesCsv, Rule7QuotesInQuotedFieldsAreDoubled) {
  EXPECT_EQ(parsed("\"aaa\",\"b\"\"bb\",\"\"\"\"", 3).rows, (Rows{{"aaa", "b\"bb", "\""}}));
  EXPECT_EQ(parsed("\"\",\"\"\"a\"\"\",\"a\"\"\"\"b\"", 3).rows, (Rows{{"", "\"a\"", "a\"\"b"}}));
}

TEST(UnitCsv, LfAndLoneCrEndRecordsToo) {
  EXPECT_EQ(parsed("a;b\nc;d\re;f\r\n", 2, ';').rows, (Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}}));
}

TEST(UnitCsv, EmptyLinesAreLeftOutButNumbered) {
  const Parsed result = parsed("a;b\n\nc;d\n  \n\n", 2, ';');
  EXPECT_EQ(result.rows, (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(result.numbers, (std::vector<std::size_t>{1, 3}));
  EXPECT_TRUE(result.entries.empty());
}

TEST(UnitCsv, QuoteWithinAnUnquotedFieldIsOrdinary) {
  const Parsed result = parsed("5\" skjerm;b\nc;d\"\n", 2, ';');
  EXPECT_EQ(result.rows, (Rows{{"5\" skjerm", "b"}, {"c", "d\""}}));
  EXPECT_TRUE(result.entries.empty());
}

TEST(UnitCsv, ShortRowsAreFilledUp) {
  const Parsed result = parsed("a;b;c\nd\ne;f;g\n", 3, ';');
  EXPECT_EQ(result.rows, (Rows{{"a", "b", "c"}, {"d", "", ""}, {"e", "f", "g"}}));
  ASSERT_EQ(result.count(findings::row_too_short), 1U);
  EXPECT_EQ(result.entries[0].first.row, 2U);
}

TEST(UnitCsv, LongRowsKeepTheirSurplus) {
  const Parsed result = parsed("a;b\nc;d;e \"f\"\ng;\"h\";i\nj;k;;\n", 2, ';');
  EXPECT_EQ(result.rows, (Rows{{"a", "b"}, {"c", "d"}, {"g", "h"}, {"j", "k"}}));
  EXPECT_EQ(result.surplus, (Strings{"2|e \"f\"|d;e \"f\"", "3|i|"}));
  EXPECT_EQ(result.count(findings::row_too_long), 2U);
}

TEST(UnitCsv, UndoubledQuoteInAQuotedField) {
  const Parsed result = parsed("1;\"Hun sa \"hei\" til meg\";x\n2;b;y\n", 3, ';');
  EXPECT_EQ(result.rows, (Rows{{"1", "Hun sa \"hei\" til meg", "x"}, {"2", "b", "y"}}));
  EXPECT_EQ(result.count(findings::quote_taken_literally), 1U);
}

TEST(UnitCsv, UnquotedFieldThatBeginsWithAQuotedWord) {
  const Parsed result = parsed("1;\"Skjerm\" er bra;x\n2;\"ok\";y\n", 3, ';');
  EXPECT_EQ(result.rows, (Rows{{"1", "\"Skjerm\" er bra", "x"}, {"2", "ok", "y"}}));
  const Parsed beside = parsed("1;\"Skjerm\" er bra;\"ok\"\n", 3, ';');
  EXPECT_EQ(beside.rows, (Rows{{"1", "\"Skjerm\" er bra", "ok"}}));
}

TEST(SafetyCsv, UnclosedQuoteCostsOneRecordOnly) {
  // Closed nowhere; before quoted fields; before quoted fields on all rows; before empty quoted fields.
  EXPECT_EQ(parsed("1;\"åpen;x\n2;b;y\n3;c;z\n", 3, ';').rows,
            (Rows{{"1", "\"åpen", "x"}, {"2", "b", "y"}, {"3", "c", "z"}}));
  EXPECT_EQ(parsed("1;\"åpen;x\n2;\"b; b\";y\n", 3, ';').rows,
            (Rows{{"1", "\"åpen", "x"}, {"2", "b; b", "y"}}));
  EXPECT_EQ(parsed("\"1\";\"åpen;\"x\"\n\"2\";\"b\";\"y\"\n", 3, ';').rows,
            (Rows{{"1", "\"åpen", "x"}, {"2", "b", "y"}}));
  EXPECT_EQ(parsed("1;\"åpen;x\n2;\"\";y\n", 3, ';').rows, (Rows{{"1", "\"åpen", "x"}, {"2", "", "y"}}));
  const Parsed result = parsed("1;a;x\n2;\"åpen;y\n", 3, ';');
  ASSERT_EQ(result.count(findings::quote_taken_literally), 1U);
  EXPECT_EQ(result.entries[0].first.row, 2U);
  EXPECT_EQ(result.entries[0].first.column, 2U);
}

TEST(SafetyCsv, AFieldOfFiftyMegabytes) {
  const std::string large(50'000'000, 'x');
  const Parsed result = parsed("a;\"" + large + "\n\"\"" + large.substr(0, 10) + "\"\nb;c\n", 2, ';');
  ASSERT_EQ(result.rows.size(), 2U);
  EXPECT_EQ(result.rows[0][1].size(), large.size() + 12);
  EXPECT_EQ(result.rows[1][1], "c");
  EXPECT_TRUE(result.entries.empty());
}

// Each pattern made some version of the reader look at the whole text again for each field.
TEST(SafetyCsv, HostileQuotesTakeLinearTime) {
  for (const std::string_view pattern : {"1;\"aldri lukket\n", "1;\"\"aldri \"\" lukket\n", ";;\"\"a\"a\"a\"",
                                         "\"a\"a;\"\"aa", ";\"\"aa\"\"a", ";\"\"\"a", ";\"a"}) {
    std::string text = ";\"";
    while (text.size() < 2'000'000) text += pattern;
    EXPECT_GT(parsed(text, 2, ';').rows.size(), 0U) << pattern;
  }
}

/// Everything about the table in one string, to be compared.
std::string written(const Parsed& table) {
  std::string result;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    result += std::to_string(table.numbers[i]);
    for (const std::string& field : table.rows[i]) result += glued({"<", field, ">"});
  }
  for (const std::string& surplus : table.surplus) result += glued({"{", surplus, "}"});
  for (const auto& entry : table.entries) {
    result += glued({entry.finding->id, std::to_string(entry.first.row), ":",
                     std::to_string(entry.first.column), "x", std::to_string(entry.count)});
  }
  return result;
}

/// One record after the other with the field reader alone: the plain way.
std::string written_plainly(std::string_view text, std::size_t columns) {
  const CsvSample sample = sample_csv(text, {.delimiter = ';'}, text.size() + 1, text.size() + 1);
  std::string result;
  for (const CsvSample::Record& record : sample.records) {
    result += std::to_string(record.number);
    for (std::size_t i = 0; i < columns; ++i) {
      result += glued({"<", i < record.fields.size() ? record.fields[i] : "", ">"});
    }
  }
  return result;
}

TEST(AllCsv, ChunksAndThreadsGiveTheSame) {
  std::mt19937 random(1);
  const std::string_view alphabet = "ab\";;\n\r\"\"å ";
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t size = random() % 400;
    while (text.size() < size) text += alphabet[random() % alphabet.size()];
    const std::string whole = written(parsed(text, 3, ';'));
    EXPECT_TRUE(whole.starts_with(written_plainly(text, 3))) << text;
    for (const std::size_t chunk_bytes : {0, 1, 7, 64}) {
      for (const std::size_t threads : {1, 2}) {
        const Threads limit(threads);
        ASSERT_EQ(written(parsed(text, 3, ';', chunk_bytes)), whole) << text;
      }
    }
  }
}

TEST(AllCsv, OrdinarySurveyInAnyChunks) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += std::to_string(i) + ";\"Vi fikk \"\"god\"\" hjelp;\r\nog ros\";Ål\r\n";
    if (i % 1000 == 3) text += "kort\r\n";
    if (i % 1000 == 5) text += "a;\"åpen;c;for lang\r\n";
  }
  const std::string whole = written(parsed(text, 3, ';'));
  for (const std::size_t chunk_bytes : {std::size_t{7}, std::size_t{4096}, std::size_t{1} << 20}) {
    for (const std::size_t threads : {1, 2}) {
      const Threads limit(threads);
      EXPECT_EQ(written(parsed(text, 3, ';', chunk_bytes)), whole);
    }
  }
}

}  // namespace
}  // namespace erfar::test
