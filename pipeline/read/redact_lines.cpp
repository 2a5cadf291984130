#include "pipeline/read/redact_lines.h"

#include <algorithm>
#include <utility>

#include "pipeline/read/cues.h"
#include "pipeline/read/lines.h"
#include "pipeline/read/personal_data.h"
#include "pipeline/read/pseudonyms.h"
#include "pipeline/read/trim.h"
#include "pipeline/read/turns.h"

namespace erfar {
namespace {

std::vector<std::string_view> lines_of(std::string_view rest) {
  std::vector<std::string_view> lines;
  while (!rest.empty()) lines.push_back(take_line(rest));
  return lines;
}

class LineRedactor {
 public:
  explicit LineRedactor(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  std::vector<Replacement> redact() {
    const std::vector<std::string_view> said = spoken_lines();
    speakers_before_colon_ = names_are_speakers(said);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_spoken(i)) continue;
      const std::size_t first = i;
      while (i + 1 < lines_.size() && is_spoken(i + 1)) ++i;
      redact_passage(first, i);
    }
    return std::move(result_);
  }

 private:
  /// Not blank, no time, and no cue's id.
  bool is_spoken(std::size_t line) const {
    if (trimmed(lines_[line]).empty() || is_timing_line(lines_[line])) return false;
    return line + 1 == lines_.size() || !is_timing_line(lines_[line + 1]);
  }

  std::vector<std::string_view> spoken_lines() const {
    std::vector<std::string_view> said;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_spoken(i)) said.push_back(trimmed(lines_[i]));
    }
    return said;
  }

  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  void redact_passage(std::size_t first, std::size_t last) {
    line_ = first;
    const std::size_t end = offset(lines_[last]) + lines_[last].size();
    std::size_t at = offset(lines_[first]);
    if (speakers_before_colon_) {
      for (std::size_t line = first; line <= last; ++line) {
        const std::string_view name = split_speaker(trimmed(lines_[line])).first;
        if (name.empty()) continue;
        redact_tagged(at, offset(name));
        replace_speaker(name);
        at = offset(name) + name.size();
      }
    }
    redact_tagged(at, end);
  }

  /// Text with voice tags in it (`<v Kari Nordmann>`).
  void redact_tagged(std::size_t at, std::size_t end) {
    while (at < end) {
      const std::string_view rest = text_.substr(at, end - at);
      const std::size_t tag = rest.find("<v ");
      const std::size_t close = tag == std::string_view::npos ? tag : rest.find('>', tag);
      if (close == std::string_view::npos) return redact_text(at, end);
      redact_text(at, at + tag);
      replace_speaker(trimmed(rest.substr(tag + 3, close - tag - 3)));
      at += close + 1;
    }
  }

  void replace_speaker(std::string_view name) {
    if (name.empty() || is_speaker_code(name)) return;
    add(offset(name), offset(name) + name.size(), "speaker", pseudonyms_.of(name));
  }

  void redact_text(std::size_t begin, std::size_t end) {
    find_personal_data(text_.substr(begin, end - begin), found_);
    for (const auto& [span, kind] : found_) {
      add(begin + span.begin, begin + span.end, std::string(name_of(kind)), std::string(mark_of(kind)));
    }
  }

  void add(std::size_t begin, std::size_t end, std::string kind, std::string mark) {
    while (line_ + 1 < lines_.size() && offset(lines_[line_ + 1]) <= begin) ++line_;
    result_.push_back({begin, end, line_ + 1, 0, std::move(kind), std::move(mark)});
  }

  std::string_view text_;
  std::vector<std::string_view> lines_;
  bool speakers_before_colon_ = false;
  std::size_t line_ = 0;
  Pseudonyms pseudonyms_;
  std::vector<PersonalSpan> found_;
  std::vector<Replacement> result_;
};

}  // namespace

std::vector<Replacement> redact_lines(std::string_view text) { return LineRedactor(text).redact(); }

}  // namespace erfar
