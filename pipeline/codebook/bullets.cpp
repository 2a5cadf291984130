#include "pipeline/codebook/bullets.h"

#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

bool is_sign(char32_t c) {
  constexpr std::u32string_view signs = U"•‣⁃◦●○∙▪▫■□◼◾◆◇❖►▶▸➢➤➔→✓✔✗⦁⚫·\uFFFD";
  return signs.find(c) != std::u32string_view::npos || (c >= 0xE000 && c <= 0xF8FF) ||
         (c >= 0xF0000 && c <= 0xFFFFD);
}

bool is_dash(char32_t c) { return std::u32string_view(U"-‐‑‒–—−*").find(c) != std::u32string_view::npos; }

std::size_t white_space_at(std::string_view text, std::size_t at) {
  return text.size() - at - stripped(text.substr(at)).size();
}

}  // namespace

std::optional<Bullet> bullet_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const CodePoint c = decode(text, 0);
  const std::size_t space = white_space_at(text, c.bytes);
  Bullet bullet{std::string(text.substr(0, c.bytes)), c.bytes + space, is_dash(c.value)};
  const bool spaced = space > 0 || text.size() == c.bytes;
  if (is_sign(c.value)) return bullet;
  if (bullet.dash && (spaced || starts_upper(text.substr(c.bytes)))) return bullet;
  // Word's second level is a Courier "o"; no Norwegian word is.
  if (c.value == U'o' && spaced && text.size() > 1 && !starts_lower(text.substr(bullet.bytes))) return bullet;
  const bool lettered =
      text.size() > 2 && text[0] >= 'a' && text[0] <= 'h' && text[1] == ')' && text[2] == ' ';
  if (lettered) return Bullet{"a)", 2 + white_space_at(text, 2)};
  return std::nullopt;
}

}  // namespace erfar
