#pragma once

#include <string_view>

/// Puts a file of the source tree into the program: `ERFAR_EMBEDDED(stop_words, "models/stop_words.txt")` in
/// a source file declares `std::string_view stop_words()` there. The assembler copies the bytes, so size
/// costs no compile time.
#define ERFAR_EMBEDDED(name, path)                                                        \
  __asm__(                                                                                \
      ".pushsection .rodata\n"                                                            \
      ".global erfar_embedded_" #name                                                     \
      "\n"                                                                                \
      "erfar_embedded_" #name                                                             \
      ":\n"                                                                               \
      ".incbin \"" ERFAR_SOURCE_DIR "/" path                                              \
      "\"\n"                                                                              \
      ".global erfar_embedded_end_" #name                                                 \
      "\n"                                                                                \
      "erfar_embedded_end_" #name                                                         \
      ":\n"                                                                               \
      ".byte 0\n"                                                                         \
      ".popsection\n");                                                                   \
  extern "C" const char erfar_embedded_##name[], erfar_embedded_end_##name[];             \
  static std::string_view name() {                                                        \
    return {erfar_embedded_##name,                                                        \
            static_cast<std::size_t>(erfar_embedded_end_##name - erfar_embedded_##name)}; \
  }
