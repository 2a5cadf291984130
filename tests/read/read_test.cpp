#include "pipeline/read/read.h"

#include <algorithm>
#include <random>

#include "pipeline/base/parallel.h"
#include "pipeline/base/utf8.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/trim.h"
#include "pipeline/read/unique_ids.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

using namespace std::string_literals;

TEST(UnitRead, TextsKeepTheirBytesButForWhiteSpaceAtTheEnds) {
  const Outcome outcome = read_csv("id;text\n1;\"  Det  gikk\r\n bra!\u00A0\n\"\n");
  EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Det  gikk\r\n bra!"});
}

TEST(UnitRead, AnswersWithoutWordsAreNoDocuments) {
  const Outcome outcome = read_csv("id;text\n1;Bra\n2;\n3;   \n4;-\n5;–\n6;.\n7;N/A\n8;5\n9;❤️\n");
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"1", "7", "8"}));
  EXPECT_EQ(outcome.count(findings::answer_without_words), 4U);
  EXPECT_EQ(outcome.first(findings::answer_without_words).row, 5U);
  EXPECT_EQ(outcome.corpus.sources[0].rows, 9U);
  EXPECT_EQ(outcome.corpus.sources[0].documents, 3U);
  EXPECT_EQ(outcome.diagnostics.count(Treatment::skipped), 0U);
}

TEST(UnitRead, IdsAreUniqueOverAllSources) {
  const TemporaryFolder folder;
  const Outcome outcome = read_all({}, {folder.write("a.csv", "id;text\n1;Bra\n1;Fint\n1#2;Ok\n;Uten id\n"),
                                        folder.write("b.csv", "id;text\n1;Greit\n2;Godt\n")});
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"1", "1#2", "1#2#2", "a-5", "1#3", "2"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), strings(outcome.corpus.ids));
  EXPECT_EQ(outcome.count(findings::id_repeated), 3U);
}

TEST(UnitRead, SourcesShareMetadataColumnsByName) {
  const TemporaryFolder folder;
  ReadSettings settings;
  settings.wave = "2021";
  const Outcome outcome =
      read_all(settings, {folder.write("a.csv", "rolle,text,fylke\nleder,Bra jobbet,Oslo\n"),
                          folder.write("b.csv", "fylke;text;bølge\nTroms;Fint;2022\nViken;Ok;\n"),
                          folder.write("c.txt", "Ett avsnitt.\n")});
  EXPECT_EQ(outcome.metadata("rolle"), (Strings{"leder", "", "", ""}));
  EXPECT_EQ(outcome.metadata("fylke"), (Strings{"Oslo", "Troms", "Viken", ""}));
  EXPECT_EQ(strings(outcome.corpus.waves), (Strings{"2021", "2022", "2021", "2021"}));
  const std::vector<std::size_t> source_of{0, 1, 1, 2};
  for (std::size_t i = 0; i < source_of.size(); ++i)
    EXPECT_EQ(&outcome.corpus.source_of(i), &outcome.corpus.sources[source_of[i]]);
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"a-2", "b-2", "b-3", "c-1"}));
  EXPECT_EQ(outcome.corpus.sources[0].delimiter, ",");
}

TEST(UnitRead, AnUnquotedDelimiterInTheLastAnswerBelongsToIt) {
  const Outcome last = read_csv("id;text\n1;Bra; men dyrt; ja\n2;Ok\n3;Fint\n");
  EXPECT_EQ(strings(last.corpus.texts), (Strings{"Bra; men dyrt; ja", "Ok", "Fint"}));
  EXPECT_EQ(last.count(findings::row_too_long), 1U);
  EXPECT_EQ(last.metadata("overskytende"), Strings{"no such column"});
  const Outcome middle = read_csv("id;text;rolle\n1;Bra; men dyrt;leder\n2;Ok;ansatt\n3;Fint;ansatt\n");
  EXPECT_EQ(middle.metadata("overskytende"), (Strings{"leder", "", ""}));
  const Outcome taken = read_csv("id;text;overskytende\n1;Bra;egen;mer\n2;Ok;ja\n3;Fint;nei\n");
  EXPECT_EQ(taken.metadata("overskytende"), (Strings{"egen", "ja", "nei"}));
  EXPECT_EQ(taken.metadata("overskytende (2)"), (Strings{"mer", "", ""}));
}

TEST(UnitRead, OneColumnNeedsNoDelimiter) {
  const Outcome outcome = read_csv("kommentar\nBra, men dyrt; ja\n\nOk\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"Bra, men dyrt; ja", "Ok"}));
  EXPECT_EQ(outcome.corpus.rows[1], 4U);
  EXPECT_EQ(outcome.corpus.sources[0].delimiter, "");
}

TEST(UnitRead, LimeSurvey) {
  const Outcome outcome = read_csv(
      "\xEF\xBB\xBF\"id\";\"submitdate\";\"Q1[comment]\"\r\n\"1\";\"2021-01-15 10:00:00\";\"Vi sa "
      "\"\"ja\"\";\nog "
      "gjorde det\"\r\n\r\n");
  EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Vi sa \"ja\";\nog gjorde det"});
  EXPECT_EQ(outcome.corpus.questions[0], "Q1[comment]");
  EXPECT_TRUE(outcome.diagnostics.entries().empty());
}

TEST(UnitRead, SurveyXact) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t unit : u"respondent\tkommentar\r\n12\tVi måtte låne utstyr\r\n"s) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  const Outcome outcome = read_csv(bytes);
  EXPECT_EQ(strings(outcome.corpus.texts), Strings{"Vi måtte låne utstyr"});
  EXPECT_EQ(strings(outcome.corpus.respondents()), Strings{"12"});
  EXPECT_EQ(strings(outcome.corpus.ids), Strings{"svar-2"});
  EXPECT_EQ(outcome.corpus.sources[0].encoding, "UTF-16LE");
  EXPECT_EQ(outcome.corpus.sources[0].delimiter, "\t");
}

TEST(UnitRead, ExcelInNorway) {
  const Outcome outcome = read_csv(
      "id;vekt;kommentar\r\n1;1,5;For f\xE5 p\xE5 jobb\r\n2;2,5;\xC5"
      "pent\r\n");
  EXPECT_EQ(strings(outcome.corpus.texts), (Strings{"For få på jobb", "Åpent"}));
  EXPECT_EQ(outcome.corpus.sources[0].encoding, "windows-1252");
}

TEST(UnitRead, Qualtrics) {
  const Outcome outcome = read_csv(
      "StartDate,IPAddress,ResponseId,LocationLatitude,Q2_TEXT\nStart Date,IP Address,Response ID,Location "
      "Latitude,Hva?\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",,,,\n2021-01-15,10.0.0.1,R_1,59.9,Vi fikk "
      "hjelp\n");
  EXPECT_EQ(strings(outcome.corpus.ids), Strings{"R_1"});
  EXPECT_EQ(outcome.corpus.rows[0], 4U);
  EXPECT_EQ(outcome.corpus.sources[0].rows, 1U);
  EXPECT_EQ(outcome.count(findings::extra_header_row), 2U);
  EXPECT_EQ(outcome.count(findings::personal_column_left_out), 2U);
  ASSERT_EQ(outcome.corpus.metadata.size(), 1U);
  EXPECT_EQ(outcome.corpus.metadata[0].name, "StartDate");
}

TEST(UnitRead, FormatByContentBeforeName) {
  EXPECT_EQ(read_as("x.csv", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Hei\n").corpus.sources[0].format,
            "vtt");
  EXPECT_EQ(read_as("x.txt", "1\n00:00:01,000 --> 00:00:02,000\nHei\n").corpus.sources[0].format, "srt");
  EXPECT_EQ(read_as("x.txt", "id\ttext\n1\tHei\n").corpus.sources[0].format, "csv");
  EXPECT_EQ(read_as("x.txt", "Vi kom, vi så.\nVi dro, vi lo.\n").corpus.sources[0].format, "text");
}

TEST(UnitRead, LongAndWideRowsOfOneIdStayApartOverFiles) {
  const TemporaryFolder folder;
  const std::string content = "id;kommentar;merknad\n1;Bra;Ok\n";
  const Outcome outcome = read_all({}, {folder.write("a.csv", content), folder.write("b.csv", content)});
  EXPECT_EQ(strings(outcome.corpus.ids), (Strings{"1/1", "1/2", "1#2/1", "1#2/2"}));
  EXPECT_EQ(strings(outcome.corpus.respondents()), (Strings{"1", "1", "1#2", "1#2"}));
}

TEST(UnitTrim, WhiteSpaceOfAllKinds) {
  EXPECT_EQ(trimmed(" \t\r\n\u00A0\u2003a b\u3000 \v"), "a b");
  EXPECT_EQ(trimmed("\u00A0"), "");
  EXPECT_EQ(trimmed("å"), "å");
  EXPECT_TRUE(has_letter_or_digit("…ø"));
  EXPECT_FALSE(has_letter_or_digit("–…!"));
}

TEST(SafetyUniqueIds, ManyOfOneId) {
  UniqueIds ids;
  Arena arena;
  EXPECT_EQ(ids.unique("x#3", arena), "x#3");
  EXPECT_EQ(ids.unique("x", arena), "x");
  EXPECT_EQ(ids.unique("x", arena), "x#2");
  EXPECT_EQ(ids.unique("x", arena), "x#4");
  for (int i = 5; i < 100'000; ++i) ids.unique("x", arena);
  EXPECT_EQ(ids.unique("x", arena), "x#100000");
}

TEST(SafetyRead, FilesWithoutTextAreErrorsThatNameThem) {
  for (const std::string_view content :
       {"", "\n\n", "id;text\n", "id;text", "id;text\n1;\n2;-\n", "id;alder\n", "\xEF\xBB\xBF"}) {
    const std::string error = read_csv(content).error;
    EXPECT_NE(error.find("svar.csv: The file holds no text"), std::string::npos) << content << error;
  }
  EXPECT_NE(read_as("tom.txt", " \n--\n").error, "");
}

TEST(SafetyRead, FoldersAndMissingFiles) {
  const TemporaryFolder folder;
  EXPECT_NE(read_all({}, {folder.path()}).error, "");
  EXPECT_NE(read_all({}, {folder.path() / "finnes-ikke.csv"}).error.find("finnes-ikke.csv"),
            std::string::npos);
}

/// The promises of corpus.h.
void expect_sound(const Corpus& corpus) {
  const std::size_t size = corpus.size();
  EXPECT_EQ(corpus.ids.size(), size);
  EXPECT_EQ(corpus.named_respondents.size(), size);
  EXPECT_EQ(corpus.questions.size(), size);
  EXPECT_EQ(corpus.waves.size(), size);
  EXPECT_EQ(corpus.rows.size(), size);
  for (const MetadataColumn& column : corpus.metadata) EXPECT_EQ(column.values.size(), size);
  Strings ids = strings(corpus.ids);
  std::ranges::sort(ids);
  EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end());
  for (std::size_t i = 0; i < size; ++i) {
    EXPECT_FALSE(corpus.texts[i].empty());
    EXPECT_FALSE(corpus.respondent(i).empty());
    EXPECT_GT(corpus.rows[i], 0U);
    EXPECT_EQ(valid_utf8_prefix(corpus.texts[i]), corpus.texts[i].size());
    EXPECT_EQ(corpus.texts[i].find('\0'), std::string_view::npos);
  }
}

TEST(SafetyRead, RandomBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 2000, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % (round % 3 == 0 ? 128 : 256));
    for (const char* name : {"x.csv", "x.vtt", "x.txt"}) expect_sound(read_as(name, bytes).corpus);
    expect_sound(read_csv("id;text\n" + bytes).corpus);
    expect_sound(read_as("x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>" + bytes).corpus);
  }
}

TEST(SafetyRead, TruncatedAnywhere) {
  const std::string text =
      "\xEF\xBB\xBFid;rolle;kommentar\r\n1;\"leder\";\"Vi \"\"må\"\";\r\nha flere\"\r\n2;x;Åpent\r\n";
  for (std::size_t size = 0; size <= text.size(); ++size) expect_sound(read_csv(text.substr(0, size)).corpus);
}

std::string written(const Outcome& outcome) {
  std::string result = outcome.error;
  const Corpus& corpus = outcome.corpus;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    for (const std::string_view value :
         {corpus.ids[i], corpus.texts[i], corpus.respondent(i), corpus.questions[i], corpus.waves[i]}) {
      result += glued({"<", value, ">"});
    }
    result += std::to_string(corpus.rows[i]);
    for (const MetadataColumn& column : corpus.metadata) {
      result += glued({"{", column.name, "=", column.values[i], "}"});
    }
  }
  for (const auto& entry : outcome.diagnostics.entries()) {
    result += glued({entry.finding->id, "@", std::to_string(entry.first.row), ":",
                     std::to_string(entry.first.column), "x", std::to_string(entry.count)});
  }
  return result;
}

TEST(AllRead, ChunksAndThreadsGiveTheSameCorpus) {
  std::string text = "id;rolle;Hva var bra?;kommentar\n";
  for (int i = 0; i < 6000; ++i) {
    text += std::to_string(i % 5900) + ";\"rolle " + std::to_string(i % 3) +
            "\";\"Vi fikk \"\"hjelp\"\" nummer " + std::to_string(i) + "\r\nog litt til\";";
    text += i % 7 == 0 ? "-\n" : i % 11 == 0 ? "kort; og godt\n" : i % 13 == 0 ? "\"åpen\n" : "\n";
    if (i % 500 == 0) text += "for kort\n\n";
  }
  const TemporaryFolder folder;
  const auto path = folder.write("svar.csv", text);
  const std::string whole = written(read_all({}, {path}));
  EXPECT_GT(whole.size(), text.size());
  for (const std::size_t chunk_bytes : {std::size_t{7}, std::size_t{4096}, std::size_t{1} << 20}) {
    for (const std::size_t threads : {1, 2}) {
      const Threads limit(threads);
      ReadSettings settings;
      settings.chunk_bytes = chunk_bytes;
      EXPECT_EQ(written(read_all(settings, {path})), whole)
          << chunk_bytes << " bytes, " << threads << " threads";
    }
  }
}

}  // namespace
}  // namespace erfar::test
