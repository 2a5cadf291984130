#include "pipeline/link/reasons.h"

#include <algorithm>
#include <array>
#include <span>

#include "pipeline/base/parallel.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {
namespace {

constexpr std::uint32_t in_no_text = static_cast<std::uint32_t>(-1);
constexpr std::size_t forms_per_block = 8192;

/// The number of each form of the documents in the texts, where those have it.
std::vector<std::uint32_t> numbers_in_texts(const TermList& documents, const TermTable& texts) {
  std::vector<std::uint32_t> result(documents.size());
  for_each_block(result.size(), forms_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t form = begin; form < end; ++form)
      result[form] = texts.find(documents[static_cast<std::uint32_t>(form)]).value_or(in_no_text);
  });
  return result;
}

}  // namespace

std::string_view name_of(Reason reason) {
  constexpr std::array<std::string_view, 6> names{"word", "concept", "part", "report", "learned", "letters"};
  return names[static_cast<std::size_t>(reason)];
}

bool Reasons::Membership::of_any(std::span<const TermId> words, std::size_t column) const {
  return std::ranges::any_of(words, [&](TermId word) { return of(index_of(word), column); });
}

Reasons::Reasons(const FeatureSpace& concepts, const FormCounts& texts, const TextRows& rows,
                 const TermList& documents)
    : in_texts_(numbers_in_texts(documents, TermTable(texts.vocabulary))),
      chapter_of_point_(rows.chapter_of_point) {
  const std::size_t chapters = points_by_chapter(rows).size();
  const auto none_of = [](std::size_t words, std::size_t columns) {
    return Membership{columns, std::vector<bool>(words * columns)};
  };
  points_with_form_ = none_of(texts.vocabulary.size(), rows.points);
  points_with_feature_ = none_of(concepts.features(), rows.points);
  chapters_with_feature_ = none_of(concepts.features(), chapters);
  const auto add_features = [&](std::size_t row, std::size_t column, Membership& membership) {
    for (const TermId form : texts.matrix.row(row).terms) {
      for (const TermId feature : concepts.features_of_text(form)) membership.add(index_of(feature), column);
    }
  };
  for (std::size_t point = 0; point < rows.points; ++point) {
    for (const std::size_t row : {point, rows.title(point)}) {
      for (const TermId form : texts.matrix.row(row).terms) points_with_form_.add(index_of(form), point);
      add_features(row, point, points_with_feature_);
    }
  }
  for (std::size_t paragraph = 0; paragraph < rows.chapter_of_paragraph.size(); ++paragraph) {
    const std::size_t chapter = rows.chapter_of_paragraph[paragraph];
    if (chapter < chapters) add_features(rows.paragraph(paragraph), chapter, chapters_with_feature_);
  }
}

Reason Reasons::of(const FeatureSpace& concepts, TermId form, std::size_t point, bool learned) const {
  const std::uint32_t in_texts = in_texts_[index_of(form)];
  if (in_texts != in_no_text && points_with_form_.of(in_texts, point)) return Reason::same_word;
  const auto features = concepts.features_of(form);
  const auto parts = concepts.parts_of(form);
  const auto own = features.first(features.size() - parts.size());
  if (points_with_feature_.of_any(own, point)) return Reason::same_concept;
  if (points_with_feature_.of_any(parts, point)) return Reason::part;
  if (chapters_with_feature_.of_any(features, chapter_of_point_[point])) return Reason::report;
  return learned ? Reason::learned : Reason::letters;
}

}  // namespace erfar
