#pragma once

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/error.h"
#include "tests/support/temporary_folder.h"

namespace erfar::test {

/// What `read(path, noticed)` makes of a file with this content and name.
template <class Read>
auto read_file(Read read, const std::string& content, const std::string& name = "x.csv") {
  const TemporaryFolder folder;
  folder.write(name, content);
  Diagnostics noticed;
  return read(folder.path() / name, noticed);
}

/// The message with which the content is refused.
template <class Read>
std::string refusal(Read read, const std::string& content) {
  try {
    read(content);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unreadable_input);
    return error.message(Language::nb);
  }
  return "was read";
}

}  // namespace erfar::test
