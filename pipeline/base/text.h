#pragma once

#include <span>
#include <string>
#include <string_view>

namespace erfar {

/// The language a user reads: bokmål (default), nynorsk or English.
enum class Language { nb, nn, en };

/// One message in the three languages. `{}` marks the places that `filled` fills in order.
struct Text {
  const char* nb;
  const char* nn;
  const char* en;

  constexpr const char* in(Language language) const {
    return language == Language::nb ? nb : language == Language::nn ? nn : en;
  }
};

/// Replaces each `{}` in `pattern` by the next value. A value without a place is left out.
std::string filled(std::string_view pattern, std::span<const std::string> values);

/// "1 234 567" in Norwegian (no-break spaces), "1,234,567" in English.
std::string grouped(std::size_t number, Language language);

}  // namespace erfar
