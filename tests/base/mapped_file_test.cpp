#include "pipeline/base/mapped_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <thread>

#include "pipeline/base/error.h"
#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

/// The message in English without the path; empty where nothing was thrown.
std::string complaint(const std::filesystem::path& path) {
  try {
    map_file(path);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unreadable_input);
    const std::string message = error.message(Language::en);
    EXPECT_TRUE(message.starts_with(path.string() + ": ")) << message;
    return message.substr(path.string().size() + 2);
  }
  return {};
}

constexpr auto remedy = " Check the name and that you are allowed to read the file.";

TEST(UnitMappedFile, GivesTheBytesAndKeepsThem) {
  const test::TemporaryFolder folder;
  const std::string content("a\0\xFF\n", 4);
  const auto path = folder.write("blåbær.csv", content);
  const Bytes bytes = map_file(path);
  std::filesystem::remove(path);
  EXPECT_EQ(bytes.view, content);
}

TEST(UnitMappedFile, EmptyFileIsEmpty) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(map_file(folder.write("a", "")).view, "");
}

TEST(UnitMappedFile, SaysWhatIsWrong) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("a", "x");
  EXPECT_EQ(complaint(folder.path() / "none"), std::string("The file does not exist.") + remedy);
  EXPECT_EQ(complaint(folder.path()), std::string("This is a folder, not a file.") + remedy);
  EXPECT_EQ(complaint(file / "b"), std::string("The file cannot be opened.") + remedy);
}

TEST(UnitMappedFile, UnreadableFile) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const test::TemporaryFolder folder;
  const auto path = folder.write("a", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(complaint(path), std::string("The file cannot be opened.") + remedy);
}

TEST(UnitMappedFile, DashIsStandardInputToItsEnd) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const int kept = ::dup(STDIN_FILENO);
  ASSERT_EQ(::dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
  ::close(ends[0]);
  ASSERT_EQ(::write(ends[1], "svar\n", 5), 5);
  ::close(ends[1]);
  const Bytes bytes = map_file("-");
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  EXPECT_EQ(bytes.view, "svar\n");
}

TEST(UnitMappedFile, APipeGivesTheSameBytesAgain) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(path) << "rapport\n"; });
  EXPECT_EQ(map_file(path).view, "rapport\n");
  writer.join();
  EXPECT_EQ(map_file(path).view, "rapport\n");
}

TEST(UnitMappedFile, DeviceIsReadToItsEnd) { EXPECT_EQ(map_file("/dev/null").view, ""); }

}  // namespace
}  // namespace erfar
