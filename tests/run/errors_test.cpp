// What a user is told, and with which exit code, when something is wrong.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::Outcome;
using test::TemporaryFolder;

struct Case {
  const char* line;
  int code;
  const char* says;
};

void expect(const TemporaryFolder& folder, const Case& c) {
  const Outcome outcome = test::run_line(folder, c.line);
  EXPECT_EQ(outcome.code, c.code) << c.line << "\n" << outcome.said;
  EXPECT_TRUE(outcome.says(c.says)) << c.line << "\n" << outcome.said;
  EXPECT_EQ(std::ranges::count(outcome.said, '\n'), 1) << outcome.said;
  EXPECT_EQ(outcome.out, "");
}

TEST(UnitErrors, InputsThatCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("empty.csv", "");
  folder.write("header.csv", "id;kommentar\n");
  folder.write("towns.csv", "id;by\n1;Oslo\n2;Bergen\n3;Oslo\n");
  folder.write("prose.txt", "Bare prosa.\n\nOg mer prosa.\n");
  folder.write("good.csv", "id;kommentar\n1;Vi manglet munnbind i mars\n");
  const Case cases[] = {
      {"erfar run --language en --survey none.csv --out out", 3, "none.csv: The file does not exist."},
      {"erfar run --survey none.csv --out out", 3, "none.csv: Filen finnes ikke."},
      {"erfar run --language en --survey . --out out", 3, "This is a folder"},
      {"erfar run --language en --survey empty.csv --out out", 3, "empty.csv: The file holds no text"},
      {"erfar run --language en --survey header.csv --out out", 3, "header.csv: The file holds no text"},
      {"erfar run --language en --survey towns.csv --out out", 3, "The columns are: id, by."},
      {"erfar run --language en --survey good.csv --columns text=svar --out out", 3, "no column “svar”"},
      {"erfar run --language en --survey good.csv --report prose.txt --out out", 3, "--sections"},
      {"erfar run --language en --survey good.csv --report none.txt --out out", 3, "none.txt"},
      {"erfar run --language en --survey good.csv --codebook none.csv --out out", 3, "none.csv"},
      {"erfar points --language en prose.txt", 3, "--sections"},
  };
  for (const Case& c : cases) {
    Case quiet = c;
    const std::string line =
        std::string(c.line) + (std::string_view(c.line).starts_with("erfar run") ? " --quiet" : "");
    quiet.line = line.c_str();
    expect(folder, quiet);
  }
  EXPECT_TRUE(test::files_in(folder.path() / "out").empty());
}

TEST(UnitErrors, WrongCommandLines) {
  const TemporaryFolder folder;
  folder.write("a.csv", "id;kommentar\n1;Vi manglet munnbind i mars\n");
  folder.write("wrong.toml", "temaer = 3\n");
  const Case cases[] = {
      {"erfar", 2, "Kommandoen mangler eller er ukjent. Disse finnes: run, batch, points"},
      {"erfar dance", 2, "Kommandoen mangler eller er ukjent. Disse finnes: run, batch, points"},
      {"erfar run --out out", 2, "--survey"},
      {"erfar run --survey a.csv", 2, "--out"},
      {"erfar run --survey a.csv --out out --color", 2, "--color"},
      {"erfar run --survey a.csv --out out --themes 0", 2, "minst 1"},
      {"erfar run --survey a.csv --out out --themes 201", 2, "200"},
      {"erfar run --survey a.csv --out out --themes -3", 2, "--themes"},
      {"erfar run --survey a.csv --out out --themes many", 2, "--themes"},
      {"erfar run --survey a.csv --out out --top 0", 2, "minst 1"},
      {"erfar run --survey a.csv --out out --seed -1", 2, "--seed"},
      {"erfar run --survey a.csv --out out --coded a.csv", 2, "--coded"},
      {"erfar run --survey a.csv --out out --minimum-confidence nan", 2, "fra 0 til 1"},
      {"erfar run --survey a.csv --out out --minimum-confidence 1.5", 2, "fra 0 til 1"},
      {"erfar run --survey a.csv --out out --delimiter ab", 2, "--delimiter"},
      {"erfar run --survey a.csv --out out --encoding latin9", 2, "--encoding"},
      {"erfar run --survey a.csv --out out --language de", 2, "--language"},
      {"erfar run --survey a.csv --out -", 2, "--out"},
      {"erfar run --survey a.csv --out out --config none.toml", 2, "none.toml"},
      {"erfar run --survey a.csv --out out --config wrong.toml", 2, "temaer"},
      {"erfar run --survey a.csv --out out --model m.erfar --background a.csv", 2, "--background"},
      {"erfar run --survey a.csv --out out --model m.erfar --themes 20", 2, "--themes"},
      {"erfar run --survey a.csv --out out --tema 5", 2, "valg eller en kommando: --tema. Se erfar --help"},
      {"erfar run --survey a.csv --out out --b 1 --a 2", 2, "kommando: --b --a."},
      {"erfar run --survey a.csv --out out stray", 2, "kommando: stray."},
      {"erfar points", 2, "Dette må være med: report."},
  };
  for (const Case& c : cases) expect(folder, c);
}

TEST(UnitErrors, OutputsThatWouldReplaceWhatIsReadOrEachOther) {
  const TemporaryFolder folder;
  const std::string survey = "id;kommentar\n1;Vi manglet munnbind i mars\n";
  folder.write("a.csv", survey);
  std::filesystem::create_directory(folder.path() / "out");
  folder.write("out/documents.csv", survey);
  folder.write("c.toml", "survey = \"a.csv\"\nquiet = true\n");
  folder.write("l.bin", "x");
  const char* const lines[] = {
      "erfar themes a.csv --out a.csv --quiet",
      "erfar themes a.csv --out ./a.csv --quiet",
      "erfar themes a.csv --out t.csv --describe t.csv --quiet",
      "erfar redact a.csv --keep-map a.csv --quiet",
      "erfar run --survey a.csv --out out --save a.csv --quiet",
      "erfar run --survey a.csv --out out --save out/themes.csv --quiet",
      "erfar run --survey out/documents.csv --out out --quiet",
      "erfar --config c.toml run --out new --save c.toml",
      "erfar themes a.csv --lexicon l.bin --out l.bin --quiet",
  };
  for (const char* line : lines) expect(folder, {line, 2, "ville ha erstattet"});
  EXPECT_EQ(test::content_of(folder.path() / "a.csv"), survey);
  EXPECT_EQ(test::files_in(folder.path() / "out").size(), 1U);
}

TEST(UnitErrors, OutputsThatCannotBeWritten) {
  const TemporaryFolder folder;
  folder.write("a.csv", "id;kommentar\n1;Vi manglet munnbind i mars\n");
  const std::string report = test::demo + "report.txt";
  const std::string lines[] = {
      "erfar run --survey a.csv --out a.csv/out --quiet",
      "erfar points " + report + " --out /dev/full",
      "erfar points " + report + " >/dev/full",
      "erfar points " + report + " --out a.csv/points.csv",
      "erfar --help >/dev/full",
      "erfar run --help >/dev/full",
      "mkfifo pipe; head -c 1 pipe >/dev/null & erfar points " + report + " >&-",
  };
  for (const std::string& line : lines) expect(folder, {line.c_str(), 4, "kan ikke"});
}

TEST(UnitErrors, AReaderThatLeavesIsNoSignal) {
  const TemporaryFolder folder;
  const Outcome direct = test::run_line(
      folder, "mkfifo pipe; true <pipe & exec 3>pipe; wait; erfar points " + test::demo + "report.txt >&3");
  EXPECT_EQ(direct.code, 4) << direct.said;
}

TEST(SafetyErrors, NoControlCharacterOfANameReachesTheTerminal) {
  const TemporaryFolder folder;
  folder.write("names.csv", "\"by\x1b[31m\xc2\x9b\";\"a\nerfar: alt er vel\"\nOslo;1\nBergen;2\n");
  const std::string lines[] = {
      "erfar run --survey \"$(printf 'a\\nb\\033[31m\\302\\233\\177\\342\\200\\256x')\" --out out --quiet",
      "erfar run --survey names.csv --out out --quiet",
      "erfar run --survey names.csv --columns text=x --out out --quiet",
      "erfar \"$(printf 'a\\033[31m')\"",
      "erfar run --survey \"$(printf 'latin\\370\\233.csv')\" --out out --quiet",
  };
  for (const std::string& line : lines) {
    const Outcome outcome = test::run_line(folder, line);
    EXPECT_TRUE(outcome.code == 2 || outcome.code == 3) << line << outcome.code;
    EXPECT_EQ(outcome.said.find_first_of("\x1b\x7f\r"), std::string::npos) << line;
    EXPECT_EQ(std::ranges::count(outcome.said, '\n'), 1) << outcome.said;
    for (const char* bytes : {"\xc2\x9b", "\xe2\x80\xae", "\xf8"}) EXPECT_FALSE(outcome.says(bytes)) << line;
  }
}

}  // namespace
}  // namespace erfar
