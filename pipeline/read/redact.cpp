#include "pipeline/read/redact.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "pipeline/base/parallel.h"
#include "pipeline/base/unicode.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/pseudonyms.h"

namespace erfar {
namespace {

/// Masks the texts of documents [begin, end).
std::vector<Redaction> redact_block(Corpus& corpus, std::size_t begin, std::size_t end, Arena& arena) {
  std::vector<Redaction> redactions;
  std::vector<PersonalSpan> found;
  for (std::size_t i = begin; i < end; ++i) {
    find_personal_data(corpus.texts[i], found);
    if (found.empty()) continue;
    const DocumentId document{static_cast<std::uint32_t>(i)};
    corpus.texts[i] = masked_text(corpus.texts[i], found, document, arena, redactions);
  }
  return redactions;
}

/// Codes of digits alone look like telephone numbers, so only what names a person for certain counts.
bool names_a_person(std::string_view respondent, std::vector<PersonalSpan>& found) {
  find_personal_data(respondent, found);
  return std::ranges::any_of(found, [](const PersonalSpan& span) {
    using enum PersonalKind;
    return span.kind == email || span.kind == name || span.kind == national_id;
  });
}

void redact_respondents(Corpus& corpus, Arena& arena) {
  Pseudonyms pseudonyms;
  std::vector<PersonalSpan> found;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::string_view respondent = corpus.respondent(i);
    if (names_a_person(respondent, found))
      corpus.named_respondents.set(i, arena.store(pseudonyms.of(respondent)));
  }
}

}  // namespace

std::string_view masked_text(std::string_view text, std::span<const PersonalSpan> spans, DocumentId document,
                             Arena& arena, std::vector<Redaction>& redactions) {
  std::size_t bytes = text.size();
  for (const PersonalSpan& found : spans) bytes = bytes - found.span.size() + mark_of(found.kind).size();
  char* const begin = arena.room(bytes);
  char* out = begin;
  std::uint32_t at = 0, points = 0;
  const auto copy = [&](std::string_view part) { out = std::copy(part.begin(), part.end(), out); };
  for (const auto& [span, kind] : spans) {
    copy(text.substr(at, span.begin - at));
    const auto masked = static_cast<std::uint32_t>(out - begin);
    const std::string_view mark = mark_of(kind);
    copy(mark);
    const auto first = points + static_cast<std::uint32_t>(code_points(text.substr(at, span.begin - at)));
    points = first + static_cast<std::uint32_t>(code_points(span.in(text)));
    redactions.push_back(
        {document, kind, {masked, masked + static_cast<std::uint32_t>(mark.size())}, span, {first, points}});
    at = span.end;
  }
  copy(text.substr(at));
  return {begin, bytes};
}

void redact(Corpus& corpus, Diagnostics& diagnostics) {
  constexpr std::size_t block = 1024;  // documents
  const std::size_t blocks = (corpus.size() + block - 1) / block;
  const auto arenas = std::make_shared<std::vector<Arena>>(blocks + 1);
  std::vector<std::vector<Redaction>> parts(blocks);
  for_each_block(corpus.size(), block, [&](std::size_t begin, std::size_t end) {
    parts[begin / block] = redact_block(corpus, begin, end, (*arenas)[begin / block]);
  });
  for (const auto& part : parts) std::ranges::copy(part, std::back_inserter(corpus.redactions));
  redact_respondents(corpus, arenas->back());
  corpus.storage.push_back(arenas);
  RedactionCounts counts{};
  for (const Redaction& redaction : corpus.redactions) ++counts[static_cast<std::size_t>(redaction.kind)];
  note_redactions(counts, {}, diagnostics);
}

void note_redactions(const RedactionCounts& counts, const Place& place, Diagnostics& diagnostics) {
  std::size_t all = 0;
  for (std::size_t kind = 0; kind < personal_kinds; ++kind) {
    if (counts[kind] > 0) diagnostics.add(*findings::masked[kind], place, counts[kind]);
    all += counts[kind];
  }
  if (all > 0) diagnostics.add(findings::masking_is_no_promise, place);
}

}  // namespace erfar
