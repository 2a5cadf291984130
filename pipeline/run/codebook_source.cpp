#include "pipeline/run/codebook_source.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/base/mapped_file.h"
#include "pipeline/codebook/codebook.h"
#include "pipeline/codebook/extract.h"
#include "pipeline/read/encoding.h"

namespace erfar {

namespace {

Codebook extracted(const Settings& settings, Diagnostics& diagnostics) {
  const std::string name = settings.report.string();
  const DecodedText report =
      decode_text(map_file(settings.report), std::nullopt, {.file = name}, diagnostics);
  return extract_learning_points(report.utf8.view, name, settings.extract);
}

/// "2" of a point in section "2.6", else of point "2.1"; empty where neither has a chapter's number before a
/// dot, as points have that are numbered 1, 2, 3.
std::string_view chapter_of(const LearningPoint& point) {
  const std::string_view number = point.section.empty() ? point.id : point.section;
  const std::size_t dot = number.find('.');
  return dot == std::string_view::npos ? std::string_view() : number.substr(0, dot);
}

/// Gives the codebook's points the running text of the report's chapters.
void add_running_text(const Codebook& report, Codebook& codebook) {
  std::map<std::string_view, std::size_t> chapters;
  for (const LearningPoint& point : report.points) chapters.emplace(chapter_of(point), point.chapter);
  const std::size_t own = codebook.bodies.size();
  codebook.bodies.insert(codebook.bodies.end(), report.bodies.begin(), report.bodies.end());
  for (LearningPoint& point : codebook.points) {
    const auto found = chapters.find(chapter_of(point));
    if (found != chapters.end() && !found->first.empty()) point.chapter = own + found->second;
  }
}

}  // namespace

Codebook codebook_of(const Settings& settings, Diagnostics& diagnostics) {
  if (settings.codebook.empty()) return extracted(settings, diagnostics);
  Codebook codebook = read_codebook(settings.codebook, diagnostics);
  if (!settings.report.empty()) add_running_text(extracted(settings, diagnostics), codebook);
  return codebook;
}

}  // namespace erfar
