// What this machine does at best: a survey's last column, split into words, put into lower case, hashed,
// counted and weighed, in plain C++ with nothing of the pipeline: no language layer, no redaction, no Unicode
// rules, no check of the file. Usage: erfar_limit SURVEY.csv THREADS -> JSON with the seconds of each step.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr auto is_letter = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 256; ++c) {
    table[c] = c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  return table;
}();

std::uint64_t lower(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x80 * ones;
  const std::uint64_t low = word & ~high;
  const std::uint64_t capitals = (low + 0x3F * ones) & ~(low + 0x25 * ones) & ~word & high;
  return word | capitals >> 2U;
}

/// A hash of 64 bits stands for its word: among a million words two share one about once in 10^7 runs.
std::uint64_t hash_of(const char* begin, std::size_t length) {
  std::uint64_t hash = length;
  for (; length > 8; begin += 8, length -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, begin, 8);
    hash = (hash ^ lower(word)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  }
  std::uint64_t word = 0;
  std::memcpy(&word, begin, 8);  // the file ends in a line's end and is mapped with room behind it
  hash = (hash ^ lower(word & ~std::uint64_t{0} >> (64 - 8 * length))) * 0xBF58476D1CE4E5B9U;
  return hash ^ hash >> 29U;
}

/// Numbers for hashes, as they come.
class Table {
 public:
  std::uint32_t number(std::uint64_t hash) {
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].hash == hash) return slots_[at].number;
      if (slots_[at].hash != 0) continue;
      slots_[at] = {hash, size_++};
      if (2 * size_ > slots_.size()) grow();
      return size_ - 1;
    }
  }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }
  std::uint32_t size() const { return size_; }
  template <class Use>
  void for_each(Use use) const {
    for (const Slot& slot : slots_)
      if (slot.hash != 0) use(slot.hash, slot.number);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
  };
  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.hash == 0) continue;
      std::size_t at = slot.hash & mask_;
      while (slots_[at].hash != 0) at = (at + 1) & mask_;
      slots_[at] = slot;
    }
  }
  std::vector<Slot> slots_ = std::vector<Slot>(1U << 20U);
  std::size_t mask_ = slots_.size() - 1;
  std::uint32_t size_ = 0;
};

struct Part {
  Table table;
  std::vector<std::size_t> ends;
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> counts;
  std::vector<float> weights;
  std::size_t tokens = 0;
};

/// Counts the words of the last column, row by row; `row` and `last` say where in this row a word was met.
void count(std::string_view lines, Part& part) {
  struct Met {
    std::uint32_t row, entry;
  };
  std::vector<Met> last;
  std::vector<std::uint64_t> hashes;
  part.words.reserve(lines.size() / 8);
  part.counts.reserve(lines.size() / 8);
  const char *at = lines.data(), *const end = at + lines.size();
  for (std::uint32_t row = 1; at < end; ++row) {
    const char* const line_end = static_cast<const char*>(std::memchr(at, '\n', end - at));
    for (int column = 0; column < 3; ++column)
      at = static_cast<const char*>(std::memchr(at, ';', line_end - at)) + 1;
    hashes.clear();
    while (at < line_end) {
      while (at < line_end && !is_letter[static_cast<unsigned char>(*at)]) ++at;
      const char* const begin = at;
      while (is_letter[static_cast<unsigned char>(*at)]) ++at;
      if (at == begin) break;
      hashes.push_back(hash_of(begin, at - begin));
      part.table.prefetch(hashes.back());
    }
    part.tokens += hashes.size();
    for (const std::uint64_t hash : hashes) {
      const std::uint32_t word = part.table.number(hash);
      if (word == last.size()) last.push_back({});
      if (last[word].row == row) {
        ++part.counts[last[word].entry];
      } else {
        last[word] = {row, static_cast<std::uint32_t>(part.words.size())};
        part.words.push_back(word);
        part.counts.push_back(1);
      }
    }
    part.ends.push_back(part.words.size());
    at = line_end + 1;
  }
}

void weigh(Part& part, const std::vector<float>& idf) {
  part.weights.resize(part.words.size());
  std::size_t begin = 0;
  for (const std::size_t end : part.ends) {
    float squares = 0;
    for (std::size_t k = begin; k < end; ++k) {
      const float count = part.counts[k] == 1 ? 1.0F : 1 + std::log(static_cast<float>(part.counts[k]));
      part.weights[k] = count * idf[part.words[k]];
      squares += part.weights[k] * part.weights[k];
    }
    const float scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (std::size_t k = begin; k < end; ++k) part.weights[k] *= scale;
    begin = end;
  }
}

template <class Work>
void on_each(std::vector<Part>& parts, Work work) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < parts.size(); ++i) threads.emplace_back([&, i] { work(i); });
  for (std::thread& thread : threads) thread.join();
}

/// Lets all parts number words alike; returns the inverse document frequencies.
std::vector<float> merge(std::vector<Part>& parts) {
  std::vector<std::vector<std::uint32_t>> number(parts.size());
  Table& all = parts.front().table;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    number[i].resize(parts[i].table.size());
    parts[i].table.for_each(
        [&](std::uint64_t hash, std::uint32_t word) { number[i][word] = all.number(hash); });
  }
  std::vector<std::vector<std::uint32_t>> with(parts.size(), std::vector<std::uint32_t>(all.size()));
  on_each(parts, [&](std::size_t i) {
    for (std::uint32_t& word : parts[i].words) {
      if (i > 0) word = number[i][word];
      ++with[i][word];
    }
  });
  std::size_t rows = 0;
  for (const Part& part : parts) rows += part.ends.size();
  std::vector<float> idf(all.size());
  for (std::size_t word = 0; word < idf.size(); ++word) {
    std::uint32_t sum = 0;
    for (const auto& of_part : with) sum += of_part[word];
    idf[word] = std::log((1.0F + static_cast<float>(rows)) / (1.0F + static_cast<float>(sum))) + 1;
  }
  return idf;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto start = Clock::now();
  const int file = ::open(argv[1], O_RDONLY);
  struct stat info {};
  if (file < 0 || ::fstat(file, &info) != 0) return 3;
  const auto size = static_cast<std::size_t>(info.st_size);
  // A page behind the file, so that eight bytes can be read at its end.
  char* const room =
      static_cast<char*>(::mmap(nullptr, size + 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  ::mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, file, 0);
  const std::string_view text(room, size);
  if (text.empty() || text.back() != '\n') return 3;

  std::vector<Part> parts(std::strtoul(argv[2], nullptr, 10));
  std::vector<std::size_t> begins{text.find('\n') + 1};
  for (std::size_t i = 1; i < parts.size(); ++i)
    begins.push_back(text.find('\n', size / parts.size() * i) + 1);
  begins.push_back(size);
  const double mapped = seconds_since(start);
  on_each(parts, [&](std::size_t i) { count(text.substr(begins[i], begins[i + 1] - begins[i]), parts[i]); });
  const double counted = seconds_since(start);
  const std::vector<float> idf = merge(parts);
  const double merged = seconds_since(start);
  on_each(parts, [&](std::size_t i) { weigh(parts[i], idf); });
  const double weighed = seconds_since(start);
  std::size_t entries = 0, rows = 0, tokens = 0;
  for (const Part& part : parts)
    entries += part.words.size(), rows += part.ends.size(), tokens += part.tokens;
  std::printf(
      "{\"map\": %.4f, \"count\": %.4f, \"merge\": %.4f, \"weigh\": %.4f, \"seconds\": %.4f, \"rows\": %zu, "
      "\"entries\": %zu, \"tokens\": %zu, \"words\": %u}\n",
      mapped, counted - mapped, merged - counted, weighed - merged, weighed, rows, entries, tokens,
      parts.front().table.size());
}
