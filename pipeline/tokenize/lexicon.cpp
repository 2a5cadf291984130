#include "pipeline/tokenize/lexicon.h"

#include <bit>
#include <cstring>

#include "pipeline/base/error.h"

static_assert(std::endian::native == std::endian::little, "the lexicon is mapped as it is");

namespace erfar {
namespace {

using namespace lexicon_format;

[[noreturn]] void refuse(const std::filesystem::path& name, Text what) {
  throw Error(ExitCode::unreadable_input, {.file = name.string()}, what,
              {"Lag den på nytt med scripts/make_lexicon.", "Lag ho på nytt med scripts/make_lexicon.",
               "Make it anew with scripts/make_lexicon."});
}

const Header& header_of(std::string_view bytes) { return *reinterpret_cast<const Header*>(bytes.data()); }

/// Sizes add up to the file's, and each is a whole number of its section's items.
bool is_consistent(std::string_view bytes) {
  constexpr std::array<std::size_t, sections> item{4, 8, 8, 8, 4, 8, sizeof(Entry), 4, 4, 1};
  std::size_t left = bytes.size() - sizeof(Header);
  for (std::size_t i = 0; i < sections; ++i) {
    const std::uint64_t size = header_of(bytes).size[i];
    if (size > left || size % item[i] != 0 || aligned(size) > left) return false;
    left -= aligned(size);
  }
  const auto& size = header_of(bytes).size;
  const auto is_filter = [&](Section which) { return size[which] >= 8 && std::has_single_bit(size[which]); };
  const auto is_table = [&](Section buckets) {
    return size[buckets] >= 8 && std::has_single_bit(size[buckets] - 4);
  };
  return left == 0 && is_filter(form_filter) && is_filter(left_filter) && is_table(form_buckets) &&
         is_table(signature_buckets);
}

bool may_have(std::span<const std::uint64_t> filter, std::uint64_t hash) {
  return (filter_bits(hash) & ~filter[filter_word(hash, filter.size())]) == 0;
}

}  // namespace

template <class Number>
std::span<const Number> Lexicon::section(Section which) const {
  const auto& size = header_of(bytes_.view).size;
  std::size_t begin = sizeof(Header);
  for (std::size_t i = 0; i < which; ++i) begin += aligned(size[i]);
  return {reinterpret_cast<const Number*>(bytes_.view.data() + begin), size[which] / sizeof(Number)};
}

Lexicon::Lexicon(Bytes bytes, const std::filesystem::path& name) : bytes_(std::move(bytes)) {
  const std::string_view view = bytes_.view;
  if (view.size() < sizeof(Header) || std::memcmp(view.data(), magic.data(), magic.size()) != 0) {
    refuse(name, {"Dette er ikke et leksikon.", "Dette er ikkje eit leksikon.", "This is no lexicon."});
  }
  if (header_of(view).version != version || header_of(view).header_bytes != sizeof(Header)) {
    refuse(name, {"Leksikonet er laget av en annen versjon.", "Leksikonet er laga av ein annan versjon.",
                  "The lexicon was made by another version."});
  }
  if (!is_consistent(view)) {
    refuse(name, {"Leksikonet er skadet.", "Leksikonet er skadd.", "The lexicon is damaged."});
  }
  forms_ = {section<std::uint32_t>(form_buckets), section<std::uint64_t>(forms)};
  form_filter_ = section<std::uint64_t>(form_filter);
  left_filter_ = section<std::uint64_t>(left_filter);
  signatures_ = {section<std::uint32_t>(signature_buckets), section<std::uint64_t>(signatures)};
  entries_ = section<Entry>(entries);
  readings_ = section<std::uint32_t>(readings);
  word_ends_ = section<std::uint32_t>(word_ends);
  pool_ = section<char>(pool);
}

std::span<const std::uint64_t> Lexicon::Table::bucket_of(std::uint64_t hash) const {
  const std::size_t at = bucket(hash, begins.size() - 1);
  const std::size_t begin = begins[at], end = begins[at + 1];
  if (begin > end || end > slots.size()) return {};  // damaged
  return slots.subspan(begin, end - begin);
}

std::uint32_t Lexicon::Table::find(std::uint64_t hash) const {
  for (const std::uint64_t slot : bucket_of(hash))
    if (fingerprint(slot) == fingerprint(hash)) return static_cast<std::uint32_t>(slot & max_number);
  return none;
}

std::optional<LexiconEntry> Lexicon::find_hashed(std::uint64_t hash) const {
  if (!may_have(form_filter_, hash)) return std::nullopt;
  const std::uint32_t number = forms_.find(hash);
  if (number >= entries_.size() || number + 1 >= entries_.size()) return std::nullopt;
  const Entry& entry = entries_[number];
  const std::uint32_t end = entries_[number + 1].first_reading;
  const bool sound = entry.first_reading <= end && end <= readings_.size();
  return LexiconEntry{entry.concept_word, entry.left, entry.right,
                      sound ? readings_.subspan(entry.first_reading, end - entry.first_reading)
                            : std::span<const std::uint32_t>{}};
}

unsigned Lexicon::norms_knowing(std::string_view form) const {
  unsigned norms = 0;
  if (const auto entry = find(form)) {
    for (const std::uint32_t packed : entry->readings) norms |= reading(packed).norms;
  }
  return norms;
}

bool Lexicon::may_be_left_part(std::uint64_t hash) const { return may_have(left_filter_, hash); }

void Lexicon::prefetch(std::string_view form) const {
  const std::uint64_t hash = lexicon_format::hash(form);
  prefetch_filter(hash);
  __builtin_prefetch(forms_.bucket_of(hash).data());
}

std::uint32_t Lexicon::concept_of_signature(std::string_view signature) const {
  return signatures_.find(hash(signature));
}

std::string_view Lexicon::word(std::uint32_t number) const {
  if (number >= word_ends_.size()) return {};
  const std::uint32_t begin = number == 0 ? 0 : word_ends_[number - 1];
  const std::uint32_t end = word_ends_[number];
  if (begin > end || end > pool_.size()) return {};
  return {pool_.data() + begin, end - begin};
}

Reading Lexicon::reading(std::uint32_t packed) const {
  const std::uint32_t word_class = (packed >> 4U) & 15U;
  return {word(packed >> 8U), static_cast<WordClass>(word_class < word_classes ? word_class : 0),
          static_cast<std::uint8_t>(packed & 3U)};
}

std::string_view Lexicon::source() const {
  const auto& source = header_of(bytes_.view).source;
  return {source.data(), ::strnlen(source.data(), source.size())};
}

}  // namespace erfar
