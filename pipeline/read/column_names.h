#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace erfar {

/// The parts a column can play that its name alone can tell.
enum class ColumnPart { text, id, respondent, question, wave, personal };

/// A header as it is compared: case-folded, punctuation as single spaces ("$submission_id" is
/// "submission id").
std::string plain_name(std::string_view header);

/// How early in the list of a part's usual names the plain name stands; nothing where it is not in it. The
/// lists hold bokmål, nynorsk, English and what the survey tools write.
std::optional<std::size_t> rank_as(ColumnPart part, std::string_view plain);

/// A short name with a word such as "kommentar" or "fritekst" in it ("q3_kommentar", "Q5[comment]").
bool sounds_like_text(std::string_view plain);

/// Any name one of the lists knows: the mark of a header row.
bool is_usual_name(std::string_view plain);

}  // namespace erfar
