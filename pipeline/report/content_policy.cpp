#include "pipeline/report/content_policy.h"

#include "pipeline/base/sha256.h"

namespace erfar {

std::string policy_hash(std::string_view content) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex =
      sha256(content) + "00";  // 33 bytes are eleven groups of three; the last one is padding
  std::string base64;
  for (std::size_t at = 0; at < hex.size(); at += 3) {
    const auto twelve_bits = static_cast<unsigned>(std::stoul(hex.substr(at, 3), nullptr, 16));
    base64 += alphabet[twelve_bits >> 6U];
    base64 += alphabet[twelve_bits & 63U];
  }
  base64.back() = '=';
  return "sha256-" + base64;
}

}  // namespace erfar
