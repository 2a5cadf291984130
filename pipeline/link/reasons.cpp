#include "pipeline/link/reasons.h"

#include <algorithm>
#include <array>
#include <span>

namespace erfar {
namespace {

using Numbers = std::vector<std::uint32_t>;

bool has(const Numbers& sorted, std::uint32_t number) { return std::ranges::binary_search(sorted, number); }

bool has_any(const Numbers& sorted, std::span<const std::uint32_t> numbers) {
  return std::ranges::any_of(numbers, [&](std::uint32_t number) { return has(sorted, number); });
}

void sort_distinct(Numbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

std::string_view name_of(Reason reason) {
  constexpr std::array<std::string_view, 6> names{"word", "concept", "part", "report", "learned", "letters"};
  return names[static_cast<std::size_t>(reason)];
}

Reasons::Reasons(const FeatureSpace& concepts, const FormCounts& texts, const TextRows& rows)
    : forms_(texts.vocabulary),
      forms_of_point_(rows.points),
      features_of_point_(rows.points),
      features_of_chapter_(points_by_chapter(rows).size()),
      chapter_of_point_(rows.chapter_of_point) {
  const auto add_features = [&](std::size_t row, Numbers& features) {
    for (const TermId form : texts.matrix.row(row).terms) {
      const auto of_form = concepts.features_of_text(form);
      features.insert(features.end(), of_form.begin(), of_form.end());
    }
  };
  for (std::size_t point = 0; point < rows.points; ++point) {
    for (const std::size_t row : {point, rows.title(point)}) {
      for (const TermId form : texts.matrix.row(row).terms) forms_of_point_[point].push_back(index_of(form));
      add_features(row, features_of_point_[point]);
    }
    sort_distinct(forms_of_point_[point]);
    sort_distinct(features_of_point_[point]);
  }
  for (std::size_t paragraph = 0; paragraph < rows.chapter_of_paragraph.size(); ++paragraph) {
    const std::size_t chapter = rows.chapter_of_paragraph[paragraph];
    if (chapter < features_of_chapter_.size())
      add_features(rows.paragraph(paragraph), features_of_chapter_[chapter]);
  }
  for (Numbers& features : features_of_chapter_) sort_distinct(features);
}

Reason Reasons::of(const FeatureSpace& concepts, std::string_view form, TermId number, std::size_t point,
                   bool learned) const {
  if (const auto known = forms_.find(form); known && has(forms_of_point_[point], *known))
    return Reason::same_word;
  const auto features = concepts.features_of(number);
  const auto parts = concepts.parts_of(number);
  const auto own = features.first(features.size() - parts.size());
  if (has_any(features_of_point_[point], own)) return Reason::same_concept;
  if (has_any(features_of_point_[point], parts)) return Reason::part;
  if (has_any(features_of_chapter_[chapter_of_point_[point]], features)) return Reason::report;
  return learned ? Reason::learned : Reason::letters;
}

}  // namespace erfar
