#include "pipeline/read/voices.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "pipeline/read/trim.h"

namespace erfar {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array entities{Entity{"amp", "&"},      Entity{"lt", "<"},       Entity{"gt", ">"},
                              Entity{"quot", "\""},    Entity{"apos", "'"},     Entity{"nbsp", "\u00A0"},
                              Entity{"lrm", "\u200E"}, Entity{"rlm", "\u200F"}, Entity{"aring", "å"},
                              Entity{"Aring", "Å"},    Entity{"oslash", "ø"},   Entity{"Oslash", "Ø"},
                              Entity{"aelig", "æ"},    Entity{"AElig", "Æ"},    Entity{"hellip", "…"}};

std::string utf8_of(char32_t point) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0U | point >> 6), tail(0)};
  if (point < 0x10000) return {static_cast<char>(0xE0U | point >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | point >> 18), tail(12), tail(6), tail(0)};
}

/// "#229" or "#xE5" as a character that may stand in text.
std::optional<std::string> numbered(std::string_view name) {
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  const auto [end, error] = std::from_chars(name.begin(), name.end(), point, hexadecimal ? 16 : 10);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (error != std::errc() || end != name.end() || point < 0x20 || point > 0x10FFFF || surrogate) {
    return std::nullopt;
  }
  return utf8_of(point);
}

std::string decoded(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t semicolon =
        text[at] == '&' ? text.substr(at, longest).find(';') : std::string_view::npos;
    std::optional<std::string> found;
    if (semicolon != std::string_view::npos && semicolon > 1) {
      const std::string_view name = text.substr(at + 1, semicolon - 1);
      const auto known = std::ranges::find(entities, name, &Entity::name);
      if (known != entities.end()) found = known->text;
      if (name[0] == '#') found = numbered(name);
    }
    result += found ? *found : std::string(1, text[at]);
    at += found ? semicolon + 1 : 1;
  }
  return result;
}

/// The inside of the tag that starts at the front of `text`, which is a `<`; nothing where it is no tag.
std::optional<std::string_view> tag_at(std::string_view text) {
  constexpr std::array<std::string_view, 10> names{"v",    "c",  "i",    "b",    "u",
                                                   "ruby", "rt", "lang", "font", "s"};
  constexpr std::size_t longest = 512;
  const std::size_t close = text.substr(0, longest).find('>');
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text.substr(1, close - 1);
  const bool time = inside.find(':') != std::string_view::npos &&
                    inside.find_first_not_of("0123456789:.") == std::string_view::npos;
  std::string_view name = inside.substr(inside.starts_with('/') ? 1 : 0);
  name = name.substr(0, name.find_first_of(" .\t"));
  if (time || std::ranges::count(names, name) > 0) return inside;
  return std::nullopt;
}

/// "v.loud Kari &amp; co" -> "Kari & co"
std::string speaker_of(std::string_view voice_tag) {
  const std::size_t space = std::min(voice_tag.find_first_of(" \t"), voice_tag.size());
  return decoded(trimmed(voice_tag.substr(space)));
}

bool is_voice(std::string_view inside) {
  return inside == "v" || inside.starts_with("v ") || inside.starts_with("v.") || inside.starts_with("v\t");
}

}  // namespace

std::vector<Voice> voices_of(std::string_view payload) {
  std::vector<Voice> voices(1);
  std::string raw;
  const auto finish = [&] {
    voices.back().text = trimmed(decoded(raw));
    raw.clear();
    if (voices.back().text.empty()) voices.pop_back();
  };
  for (std::size_t at = 0; at < payload.size();) {
    const auto tag = payload[at] == '<' ? tag_at(payload.substr(at)) : std::nullopt;
    if (!tag) {
      raw += payload[at++];
      continue;
    }
    at += tag->size() + 2;
    if (!is_voice(*tag)) continue;
    finish();
    voices.push_back({speaker_of(*tag), {}});
  }
  finish();
  return voices;
}

}  // namespace erfar
