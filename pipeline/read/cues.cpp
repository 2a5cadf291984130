#include "pipeline/read/cues.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "pipeline/read/lines.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

constexpr std::string_view arrow = "-->";
constexpr std::string_view digits = "0123456789";

/// Takes a run of digits off `text`; nothing where there is none or it is too long for a time.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t& length) {
  length = std::min(text.find_first_not_of(digits), text.size());
  if (length == 0 || length > 9) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text.substr(0, length)) value = 10 * value + (c - '0');
  text.remove_prefix(length);
  return value;
}

/// "01:02:03.450", "02:03,45" or "0:2:3": milliseconds. Takes it off `text`.
std::optional<std::int64_t> take_time(std::string_view& text) {
  std::int64_t seconds = 0;
  std::size_t length = 0, parts = 0;
  for (;; ++parts) {
    const auto part = take_number(text, length);
    if (!part) return std::nullopt;
    seconds = 60 * seconds + *part;
    if (!text.starts_with(':')) break;
    text.remove_prefix(1);
  }
  if (parts == 0 || parts > 2) return std::nullopt;
  if (!text.starts_with('.') && !text.starts_with(',')) return 1000 * seconds;
  text.remove_prefix(1);
  auto fraction = take_number(text, length);
  if (!fraction) return std::nullopt;
  for (; length < 3; ++length) *fraction *= 10;
  for (; length > 3; --length) *fraction /= 10;
  return 1000 * seconds + *fraction;
}

std::optional<std::pair<std::int64_t, std::int64_t>> timing_of(std::string_view line) {
  line = trimmed(line);
  const auto start = take_time(line);
  line = trimmed(line);
  if (!start || !line.starts_with(arrow)) return std::nullopt;
  line = trimmed(line.substr(arrow.size()));
  const auto end = take_time(line);
  if (!end) return std::nullopt;
  return std::pair{*start, *end};
}

bool starts_block(std::string_view line, std::string_view name) {
  return line == name || (line.starts_with(name) && (line[name.size()] == ' ' || line[name.size()] == '\t'));
}

bool is_number(std::string_view line) {
  return !line.empty() && line.find_first_not_of(digits) == std::string_view::npos;
}

/// Reads line by line. A cue id is the line before a timing line, so a line without a time is held back until
/// the next one is known.
class CueReader {
 public:
  CueReader(const Place& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  std::vector<Cue> read(std::string_view rest) {
    bool first = true;
    while (!rest.empty()) {
      const std::string_view line = trimmed(take_line(rest));
      if (std::exchange(first, false) && line.starts_with("WEBVTT")) {
        skipping_ = true;
      } else if (line.empty()) {
        end_block();
      } else if (!skipping_) {
        take(line);
      } else if (is_timing_line(line)) {
        begin_cue(line);
      }
    }
    end_block();
    return std::move(cues_);
  }

 private:
  void take(std::string_view line) {
    const bool block_begins = !in_cue_ && held_.empty();
    const bool aside =
        starts_block(line, "NOTE") || starts_block(line, "STYLE") || starts_block(line, "REGION");
    if (line.find(arrow) != std::string_view::npos && (is_timing_line(line) || !in_cue_)) {
      begin_cue(line);
    } else if (block_begins && aside) {
      skipping_ = true;
    } else if (in_cue_) {
      lines_.push_back(line);
    } else {
      held_.push_back(line);
    }
  }

  void begin_cue(std::string_view line) {
    // Where the empty line between two cues is missing, the number of the next one is not this one's text.
    if (in_cue_ && !lines_.empty() && is_number(lines_.back())) lines_.pop_back();
    finish_cue();
    if (!held_.empty()) held_.pop_back();  // the cue's id
    add_untimed();
    skipping_ = false;
    in_cue_ = true;
    Cue cue;
    cue.number = static_cast<std::uint32_t>(cues_.size() + 1);
    if (const auto timing = timing_of(line)) {
      cue.start = timing->first;
      cue.end = timing->second;
    } else {
      cue.start = cue.end = cues_.empty() ? 0 : cues_.back().start;
      diagnostics_.add(findings::cue_time_unreadable, {file_.file, cue.number});
    }
    cues_.push_back(std::move(cue));
  }

  void finish_cue() {
    for (const std::string_view line : lines_) append(cues_.back().payload, line);
    lines_.clear();
    in_cue_ = false;
  }

  void end_block() {
    finish_cue();
    add_untimed();
    skipping_ = false;
  }

  void add_untimed() {
    if (held_.size() == 1 && is_number(held_[0])) held_.clear();
    if (held_.empty()) return;
    if (cues_.empty()) cues_.emplace_back().number = 1;
    for (const std::string_view line : held_) append(cues_.back().payload, line);
    held_.clear();
    diagnostics_.add(findings::cue_without_time, {file_.file, cues_.back().number});
  }

  static void append(std::string& payload, std::string_view line) {
    if (!payload.empty()) payload += ' ';
    payload += line;
  }

  const Place& file_;
  Diagnostics& diagnostics_;
  std::vector<Cue> cues_;
  std::vector<std::string_view> held_, lines_;
  bool in_cue_ = false, skipping_ = false;
};

}  // namespace

bool is_timing_line(std::string_view line) { return timing_of(line).has_value(); }

std::vector<Cue> read_cues(std::string_view text, const Place& file, Diagnostics& diagnostics) {
  std::vector<Cue> cues = CueReader(file, diagnostics).read(text);
  std::int64_t latest = 0;
  for (const Cue& cue : cues) {
    if (cue.start < latest) diagnostics.add(findings::cues_out_of_order, {file.file, cue.number});
    latest = std::max(latest, cue.start);
  }
  std::ranges::stable_sort(cues, {}, &Cue::start);
  return cues;
}

std::string shown_time(std::int64_t milliseconds) {
  std::array<char, 40> buffer{};
  const auto part = [&](std::int64_t unit, std::int64_t limit) {
    return static_cast<long long>(milliseconds / unit % limit);
  };
  std::snprintf(buffer.data(), buffer.size(), "%02lld:%02lld:%02lld.%03lld", part(3'600'000, 1'000'000'000),
                part(60'000, 60), part(1000, 60), part(1, 1000));
  return buffer.data();
}

}  // namespace erfar
