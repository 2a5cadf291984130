#include "pipeline/tokenize/byte_classes.h"

#include <array>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace erfar {
namespace {

/// What a byte is by itself, a bit each.
struct Bytes64 {
  std::uint64_t letter = 0;   // of ASCII
  std::uint64_t other = 0;    // beyond ASCII
  std::uint64_t visible = 0;  // ASCII behind the space
  std::uint64_t space = 0;
  std::uint64_t in_word = 0;  // digits and _, with which letters join
  std::uint64_t between = 0;  // . : ' which join letters on both sides
  std::uint64_t low_line = 0;
  std::uint64_t lead = 0;    // of a Latin-1 letter
  std::uint64_t second = 0;  // that may follow the lead as a letter
};

ByteClasses classes_of(const Bytes64& is) {
  const std::uint64_t latin_1 = is.lead & is.second >> 1U;
  const std::uint64_t marks = ~(is.letter | is.other | is.in_word);
  ByteClasses result;
  result.letters = is.letter | latin_1 | latin_1 << 1U;
  result.ends = (marks & ~is.between) | (marks & is.between & marks >> 1U);
  result.marks = marks & is.visible & (~(is.other | is.low_line) | is.lead) >> 1U;
  result.spaces = is.space & (is.visible | is.lead) >> 1U;
  return result;
}

ByteClasses classify_plainly(const char* bytes) {
  Bytes64 is;
  for (std::size_t i = 0; i < classified_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const auto set = [&](std::uint64_t& which, bool holds) { which |= std::uint64_t{holds} << i; };
    set(is.letter, (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
    set(is.other, byte >= 0x80);
    set(is.visible, byte > ' ' && byte < 0x80);
    set(is.space, byte == ' ');
    set(is.in_word, (byte >= '0' && byte <= '9') || byte == '_');
    set(is.between, byte == '.' || byte == ':' || byte == '\'');
    set(is.low_line, byte == '_');
    set(is.lead, byte == 0xC3);
    set(is.second, byte >= 0x80 && byte < 0xC0 && byte != 0x97 && byte != 0xB7);  // no × and ÷
  }
  return classes_of(is);
}

#if defined(__x86_64__)

#define ERFAR_AVX2 __attribute__((target("avx2"), always_inline)) inline

ERFAR_AVX2 __m256i all(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
ERFAR_AVX2 __m256i equal(__m256i bytes, int byte) { return _mm256_cmpeq_epi8(bytes, all(byte)); }
/// Bytes are compared with their signs: those from 0x80 on are below zero.
ERFAR_AVX2 __m256i above(__m256i bytes, int byte) { return _mm256_cmpgt_epi8(bytes, all(byte)); }
ERFAR_AVX2 __m256i below(__m256i bytes, int byte) { return _mm256_cmpgt_epi8(all(byte), bytes); }
ERFAR_AVX2 __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
ERFAR_AVX2 __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }

__attribute__((target("avx2"))) ByteClasses classify_by_avx2(const char* bytes) {
  Bytes64 is;
  for (std::size_t shift = 0; shift < classified_bytes; shift += 32) {
    const __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + shift));
    const auto set = [&](std::uint64_t & which, __m256i holds)
        __attribute__((target("avx2"), always_inline)) {
      which |= std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(holds))} << shift;
    };
    const __m256i lower = either(v, all(0x20)), low_line = equal(v, '_');
    set(is.letter, both(above(lower, 'a' - 1), below(lower, 'z' + 1)));
    set(is.other, v);
    set(is.visible, above(v, ' '));
    set(is.space, equal(v, ' '));
    set(is.in_word, either(both(above(v, '0' - 1), below(v, '9' + 1)), low_line));
    set(is.between, either(either(equal(v, '.'), equal(v, ':')), equal(v, '\'')));
    set(is.low_line, low_line);
    set(is.lead, equal(v, 0xC3));
    set(is.second, _mm256_andnot_si256(either(equal(v, 0x97), equal(v, 0xB7)), below(v, 0xC0)));
  }
  return classes_of(is);
}

#define ERFAR_AVX512 __attribute__((target("avx512bw"), always_inline)) inline

ERFAR_AVX512 __m512i all_64(int byte) { return _mm512_set1_epi8(static_cast<char>(byte)); }
ERFAR_AVX512 std::uint64_t equal(__m512i bytes, int byte) {
  return _mm512_cmpeq_epi8_mask(bytes, all_64(byte));
}
/// Those of the bytes from the first to the last, without their signs.
ERFAR_AVX512 std::uint64_t within(__m512i bytes, int first, int last) {
  return _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, all_64(first)), all_64(last - first));
}

__attribute__((target("avx512bw"))) ByteClasses classify_by_avx512(const char* bytes) {
  const __m512i v = _mm512_loadu_si512(bytes);
  Bytes64 is;
  is.letter = within(_mm512_or_si512(v, all_64(0x20)), 'a', 'z');
  is.other = _mm512_movepi8_mask(v);
  is.visible = within(v, ' ' + 1, 0x7F);
  is.space = equal(v, ' ');
  is.low_line = equal(v, '_');
  is.in_word = within(v, '0', '9') | is.low_line;
  is.between = equal(v, '.') | equal(v, ':') | equal(v, '\'');
  is.lead = equal(v, 0xC3);
  is.second = within(v, 0x80, 0xBF) & ~(equal(v, 0x97) | equal(v, 0xB7));
  return classes_of(is);
}

#endif

constexpr std::array all_classifiers {
  ByteClassifier{"plain", classify_plainly},
#if defined(__x86_64__)
      ByteClassifier{"avx2", classify_by_avx2}, ByteClassifier {
    "avx512", classify_by_avx512
  }
#endif
};

std::size_t runnable() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") != 0) return 3;
  return __builtin_cpu_supports("avx2") != 0 ? 2 : 1;
#else
  return 1;
#endif
}

}  // namespace

std::span<const ByteClassifier> byte_classifiers() {
  static const std::size_t count = runnable();
  return std::span(all_classifiers).first(count);
}

}  // namespace erfar
