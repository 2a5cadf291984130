#include "pipeline/read/encoding.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/read/messages.h"

namespace erfar {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

const char* by_byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return nullptr;
}

/// In UTF-16 text of our languages nearly every second byte is NUL: the even ones where the high byte comes
/// first.
const char* by_nul_pattern(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0';
  const std::size_t most = sample.size() / 4, few = sample.size() / 20;
  if (nuls[1] > most && nuls[0] <= few) return "UTF-16LE";
  if (nuls[0] > most && nuls[1] <= few) return "UTF-16BE";
  return nullptr;
}

/// UTF-8 with a few bad bytes still has well-formed letters beyond ASCII; in Windows-1252 nearly every such
/// letter is a bad byte. So the two are told apart by which there are more of.
bool mostly_valid_utf8(std::string_view bytes) {
  constexpr std::size_t enough = 1000;
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; bad < enough;) {
    const std::size_t valid = valid_utf8_prefix(bytes.substr(at));
    good += static_cast<std::size_t>(std::ranges::count_if(
        bytes.substr(at, valid), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
    at += valid;
    if (at == bytes.size()) break;
    ++bad;
    ++at;
  }
  return bad == 0 || good >= 2 * bad;
}

Bytes owned(std::string text) {
  auto owner = std::make_shared<const std::string>(std::move(text));
  const std::string_view view = *owner;
  return {view, std::move(owner)};
}

bool is_utf8_name(std::string name) {
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return name == "utf-8" || name == "utf8";
}

Bytes without_mark(Bytes text) {
  if (text.view.starts_with(utf8_mark)) text.view.remove_prefix(utf8_mark.size());
  return text;
}

/// Valid UTF-8 without NUL bytes, checked in blocks that begin between characters. A block stays in the
/// second cache between the two checks.
bool is_clean(std::string_view text) {
  constexpr std::size_t block_bytes = std::size_t{1} << 18;
  const auto block_start = [&](std::size_t block) {
    std::size_t at = std::min(block * block_bytes, text.size());
    // No character has more than three bytes behind its first.
    for (int behind = 0; behind < 3 && at < text.size(); ++behind) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
      ++at;
    }
    return at;
  };
  std::atomic<bool> clean = true;
  for_each_index(text.size() / block_bytes + 1, [&](std::size_t i) {
    const std::size_t begin = i == 0 ? 0 : block_start(i);
    const std::string_view block = text.substr(begin, block_start(i + 1) - begin);
    if (block.find('\0') != std::string_view::npos || valid_utf8_prefix(block) != block.size()) clean = false;
  });
  return clean;
}

Bytes repaired(const Bytes& text, std::size_t& replaced) { return owned(repaired_utf8(text.view, replaced)); }

Bytes converted(const Bytes& file, const std::string& encoding, const Place& place, std::size_t& replaced) {
  try {
    return owned(to_utf8(file.view, encoding.c_str(), replaced));
  } catch (const std::invalid_argument&) {
    throw Error(ExitCode::bad_command_line, place, messages::unknown_encoding, messages::name_an_encoding,
                {encoding});
  }
}

}  // namespace

std::string sniff_encoding(std::string_view bytes) {
  if (const char* found = by_byte_order_mark(bytes)) return found;
  if (const char* found = by_nul_pattern(bytes)) return found;
  return mostly_valid_utf8(bytes) ? "UTF-8" : "windows-1252";
}

DecodedText decode_text(Bytes file, const std::optional<std::string>& user_encoding, const Place& place,
                        Diagnostics& diagnostics) {
  const bool clean = is_clean(file.view);
  std::string encoding = user_encoding ? *user_encoding : clean ? "UTF-8" : sniff_encoding(file.view);
  if (is_utf8_name(encoding)) encoding = "UTF-8";
  std::size_t replaced = 0;
  Bytes text = encoding == "UTF-8" ? std::move(file) : converted(file, encoding, place, replaced);
  text = without_mark(std::move(text));
  if (!(clean && encoding == "UTF-8") && !is_clean(text.view)) text = repaired(text, replaced);
  if (replaced > 0) diagnostics.add(findings::bytes_replaced, place, replaced);
  return {std::move(text), std::move(encoding)};
}

}  // namespace erfar
