#include "pipeline/base/output_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "pipeline/base/error.h"
#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

using Names = std::vector<std::string>;

template <class Action>
void expect_unwritable(const std::string& path, Action action) {
  try {
    action();
    ADD_FAILURE() << path << " was written";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unwritable_output);
    EXPECT_TRUE(error.message(Language::nb).starts_with(path + ": Filen kan ikke skrives"));
  }
}

TEST(UnitOutputFile, AppearsWholeWithCommit) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "ut.csv";
  OutputFile file(path);
  EXPECT_EQ(file.path(), path);
  file.write("a;b\n");
  file.write("1;2\n");
  file.finish();
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(folder.names(), Names{".ut.csv." + std::to_string(::getpid()) + ".part"});
  file.commit();
  EXPECT_EQ(test::content_of(path), "a;b\n1;2\n");
  EXPECT_EQ(folder.names(), Names{"ut.csv"});
}

TEST(UnitOutputFile, CommitFinishes) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "a");
  file.write("x");
  file.commit();
  EXPECT_EQ(test::content_of(folder.path() / "a"), "x");
}

TEST(UnitOutputFile, WithoutCommitTheOldFileStaysWhole) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("a", "old");
  OutputFile(path).write("new");
  {
    OutputFile finished(path);
    finished.write("new");
    finished.finish();
  }
  EXPECT_EQ(test::content_of(path), "old");
  EXPECT_EQ(folder.names(), Names{"a"});
  OutputFile committed(path);
  committed.commit();
  EXPECT_EQ(test::content_of(path), "");
}

TEST(UnitOutputFile, MovedFileIsCommittedOnce) {
  const test::TemporaryFolder folder;
  {
    OutputFile first(folder.path() / "a");
    first.write("x");
    OutputFile second = std::move(first);
    second.write("y");
    second.commit();
  }
  EXPECT_EQ(test::content_of(folder.path() / "a"), "xy");
  EXPECT_EQ(folder.names(), Names{"a"});
}

TEST(UnitOutputFile, CountsAndHashesWhatWasWritten) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "a");
  for (int i = 0; i < 1'000'000; ++i) file.write("a");
  file.write({});
  file.finish();
  EXPECT_EQ(file.bytes(), 1'000'000U);
  EXPECT_EQ(file.sha256(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");  // FIPS 180
}

TEST(UnitOutputFile, MoreThanOneBuffer) {
  const test::TemporaryFolder folder;
  std::string content;
  for (int i = 0; i < 400'000; ++i) content += std::to_string(i) + '\n';
  OutputFile file(folder.path() / "a");
  for (std::size_t at = 0; at < content.size(); at += 99'999)
    file.write(std::string_view(content).substr(at, 99'999));
  file.commit();
  EXPECT_EQ(file.bytes(), content.size());
  EXPECT_TRUE(test::content_of(folder.path() / "a") == content);
}

TEST(UnitOutputFile, SaysWhatIsWrong) {
  const test::TemporaryFolder folder;
  const std::string missing = (folder.path() / "none" / "a").string();
  expect_unwritable(missing, [&] { OutputFile file(missing); });
  expect_unwritable(folder.path().string(), [&] { OutputFile file(folder.path()); });
}

TEST(UnitOutputFile, FullDeviceIsNoticed) {
  expect_unwritable("/dev/full", [] {
    OutputFile file("/dev/full");
    file.write("x");
    file.finish();
  });
  expect_unwritable("/dev/full", [] {
    OutputFile file("/dev/full");
    file.write(std::string(std::size_t{2} << 20, 'x'));
  });
}

TEST(UnitOutputFile, FailedRenameLeavesNothingBehind) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "a";
  expect_unwritable(path.string(), [&] {
    OutputFile file(path);
    file.write("x");
    std::filesystem::create_directory(path);
    file.commit();
  });
  EXPECT_EQ(folder.names(), Names{"a"});
}

TEST(UnitOutputFile, PipeIsWrittenDirectlyAndStays) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  OutputFile file(path);
  file.write("svar");
  file.commit();
  char got[8];
  EXPECT_EQ(std::string(got, static_cast<std::size_t>(::read(reader, got, sizeof got))), "svar");
  ::close(reader);
  EXPECT_TRUE(std::filesystem::is_fifo(path));
  EXPECT_EQ(folder.names(), Names{"pipe"});
}

TEST(UnitOutputFile, DashIsStandardOutput) {
  testing::internal::CaptureStdout();
  OutputFile file("-");
  file.write("svar\n");
  file.commit();
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "svar\n");
}

}  // namespace
}  // namespace erfar
