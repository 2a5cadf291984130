#include "pipeline/report/tables.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/coded_comments.h"
#include "pipeline/link/evidence.h"
#include "pipeline/read/text_pass.h"
#include "pipeline/report/csv.h"

namespace erfar {
namespace {

using Names = std::vector<std::string_view>;

/// The column's name, or with as many "input_" before it as it takes to be no other column's.
std::string name_beside(const MetadataColumn& column, const Corpus& corpus, const Names& names,
                        std::string_view last_name) {
  std::string name = column.name;
  const auto is_taken = [&] {
    const auto same = std::ranges::find(corpus.metadata, name, &MetadataColumn::name);
    const bool of_another = same != corpus.metadata.end() && &*same != &column;
    return of_another || std::ranges::find(names, name) != names.end() || name == last_name;
  };
  while (is_taken()) name = "input_" + name;
  return name;
}

/// Writes the header and then append_row(line, document) for every document, in blocks; each block has a copy
/// of `append_row`, which may keep memory from row to row.
template <class AppendRow>
void write_rows(const Corpus& corpus, const Names& names, std::string_view last_name, OutputFile& file,
                AppendRow append_row) {
  std::string header;
  for (const std::string_view name : names) (header += name) += ';';
  for (const MetadataColumn& column : corpus.metadata) {
    append_field(header, name_beside(column, corpus, names, last_name));
    header += ';';
  }
  if (last_name.empty()) {
    header.pop_back();
  } else {
    header += last_name;
  }
  file.write(header + "\n");
  constexpr std::size_t rows_per_block = 1024;
  std::size_t written = 0;
  TextPass pass(corpus);
  for_each_block_in_order<std::string>(
      corpus.size(), rows_per_block,
      [&](std::size_t begin, std::size_t end, std::string& lines) {
        lines.clear();
        AppendRow append = append_row;
        for (std::size_t i = begin; i < end; ++i) append(lines, i);
      },
      [&](const std::string& lines) {
        file.write(lines);
        written += rows_per_block;
        pass.reached(written);
      });
}

void append_metadata(const Corpus& corpus, std::size_t document, std::string& line) {
  for (const MetadataColumn& column : corpus.metadata) append_field(line += ';', column.values[document]);
}

void append_origin(const Corpus& corpus, std::size_t document, std::string& line) {
  for (const std::string_view field :
       {corpus.respondent(document), corpus.questions[document], corpus.waves[document]}) {
    append_field(line += ';', field);
  }
}

/// The fields that all links of a document have.
struct OfAllLinks {
  std::string id, origin;

  void of(const Corpus& corpus, std::size_t document) {
    id.clear();
    append_field(id, corpus.ids[document]);
    origin.clear();
    append_origin(corpus, document, origin);
    append_metadata(corpus, document, origin);
    origin += '\n';
  }
};

void append_spans(std::span<const Evidence> runs, std::string_view text, std::string& line) {
  std::size_t byte = 0;
  std::size_t point = 0;
  const auto code_point_at = [&](std::size_t target) {
    point += code_points(text.substr(byte, target - byte));
    byte = target;
    return point;
  };
  for (const Evidence& run : runs) {
    if (&run != runs.data()) line += ',';
    append_number(line, code_point_at(run.span.begin));
    line += '-';
    append_number(line, code_point_at(run.span.end));
  }
}

void append_reasons(std::span<const Evidence> runs, std::string& line) {
  for (const Evidence& run : runs) {
    if (&run != runs.data()) line += ',';
    line += name_of(run.reason);
  }
}

/// Why a document has no theme.
void append_reason(const Assignment& assignment, std::string& line) {
  if (assignment.left_out == LeftOut::too_short) line += "too_short";
  if (assignment.left_out == LeftOut::nothing_shared) line += "nothing_shared";
  if (assignment.left_out != LeftOut::between_two) return;
  append_number(line += "between ", std::size_t{index_of(assignment.nearest)} + 1);
  append_number(line += " and ", std::size_t{index_of(assignment.second_theme)} + 1);
}

}  // namespace

void write_documents(const Corpus& corpus, OutputFile& file) {
  write_rows(corpus, {"id", "source", "row", "respondent", "question", "wave"}, "text", file,
             [&](std::string& line, std::size_t i) {
               append_field(line, corpus.ids[i]);
               append_field(line += ';', corpus.source_of(i).path);
               append_number(line += ';', std::size_t{corpus.rows[i]});
               append_origin(corpus, i, line);
               append_metadata(corpus, i, line);
               append_field(line += ';', corpus.texts[i]);
               line += '\n';
             });
}

void write_assignments(const Corpus& corpus, const Themes& themes, OutputFile& file) {
  write_rows(corpus,
             {"id", "theme", "score", "second", "margin", "second_theme", "reason", "respondent", "question",
              "wave"},
             "", file, [&](std::string& line, std::size_t i) {
               const Assignment& found = themes.assignments[i];
               append_field(line, corpus.ids[i]);
               line += ';';
               if (found.theme != no_theme) append_number(line, std::size_t{index_of(found.theme)} + 1);
               append_number(line += ';', found.score, 4);
               append_number(line += ';', found.second, 4);
               append_number(line += ';', found.score - found.second, 4);
               line += ';';
               if (found.second_theme != no_theme)
                 append_number(line, std::size_t{index_of(found.second_theme)} + 1);
               append_reason(found, line += ';');
               append_origin(corpus, i, line);
               append_metadata(corpus, i, line);
               line += '\n';
             });
}

void write_links(const Corpus& corpus, const FormCounts& forms, const std::optional<LinkedCodebook>& linked,
                 OutputFile& file) {
  const Names names{"id",     "rank", "point",      "score",    "confidence", "evidence",
                    "linked", "why",  "respondent", "question", "wave"};
  const auto append_link = [&](std::string& line, const OfAllLinks& of_all, std::string_view text,
                               std::size_t rank, std::string_view point, const Candidate& candidate,
                               std::span<const Evidence> found, bool is_linked) {
    line += of_all.id;
    append_number(line += ';', rank);
    append_field(line += ';', point);
    append_number(line += ';', candidate.score, 4);
    append_number(line += ';', candidate.confidence, 4);
    append_spans(found, text, line += ';');
    line += is_linked ? ";1;" : ";0;";
    append_reasons(found, line);
    line += of_all.origin;
  };
  if (!linked) return write_rows(corpus, names, "", file, [](std::string&, std::size_t) {});
  write_rows(corpus, names, "", file,
             [&, finder = EvidenceFinder(linked->model), of_all = OfAllLinks()](std::string& line,
                                                                                std::size_t i) mutable {
               of_all.of(corpus, i);
               const std::string_view text = corpus.texts[i];
               const std::size_t answers = linked->links.linked[i];
               const auto kept = linked->links.of(DocumentId{static_cast<std::uint32_t>(i)});
               const auto candidates =
                   kept.first(std::min(kept.size(), std::max(answers, linked->model.settings.candidates)));
               const auto found = finder.of(forms.matrix.row(i), text, candidates);
               if (answers == 0) append_link(line, of_all, text, 0, "", {}, {}, false);
               for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
                 if (rank >= answers && candidates[rank].score <= 0) break;
                 const std::string& point = linked->codebook.points[index_of(candidates[rank].point)].id;
                 append_link(line, of_all, text, rank + 1, point, candidates[rank], found[rank],
                             rank < answers);
               }
             });
}

void write_suggestions(const Corpus& corpus, const LinkedCodebook& linked,
                       std::span<const DocumentId> documents, OutputFile& file) {
  std::string lines = "id;text;points;suggested;confidence\n";
  for (const DocumentId document : documents) {
    const Candidate& first = linked.links.of(document)[0];
    append_field(lines, corpus.ids[index_of(document)]);
    append_field(lines += ';', corpus.texts[index_of(document)]);
    lines += ';';
    lines += undecided;
    append_field(lines += ';', linked.codebook.points[index_of(first.point)].id);
    append_number(lines += ';', first.confidence, 4);
    lines += '\n';
  }
  file.write(lines);
}

void write_redactions(const Corpus& corpus, OutputFile& file) {
  std::string line = "id;kind;start;end;mark\n";
  for (const Redaction& redaction : corpus.redactions) {
    append_field(line, corpus.ids[index_of(redaction.document)]);
    append_field(line += ';', name_of(redaction.kind));
    append_number(line += ';', std::size_t{redaction.points.begin});
    append_number(line += ';', std::size_t{redaction.points.end});
    append_field(line += ';', mark_of(redaction.kind));
    file.write(line += '\n');
    line.clear();
  }
  file.write(line);
}

void write_ledger(const Summary& summary, OutputFile& file) {
  std::string lines = "point;column;value;respondents;of;share;low;high;comments\n";
  const auto append_count = [&](const Count& count) {
    if (count) append_number(lines, *count);
    lines += ';';
  };
  const auto append_share = [&](const std::optional<Share>& share) {
    if (share) append_number(lines, share->value, 4);
    lines += ';';
    if (share) append_number(lines, share->low, 4);
    lines += ';';
    if (share) append_number(lines, share->high, 4);
    lines += ';';
  };
  for (const PointSummary& point : summary.points) {
    append_field(lines, point.id);
    lines += ";;;";
    append_count(point.respondents);
    append_count(point.respondents && point.comments ? Count(summary.respondents) : Count());
    append_share(point.share);
    if (point.comments) append_number(lines, *point.comments);
    lines += '\n';
    for (const Split& split : point.splits) {
      for (const Split::Part& part : split.parts) {
        append_field(lines, point.id);
        append_field(lines += ';', split.column);
        append_field(lines += ';', part.value);
        lines += ';';
        append_count(part.respondents);
        append_count(part.of);
        append_share(part.share);
        lines += '\n';
      }
    }
  }
  file.write(lines);
}

namespace {

void append_change(std::string& lines, const std::optional<ThemeChange>& change) {
  if (!change) {
    lines += ";;;;";
    return;
  }
  append_number(lines += ';', change->share_before.value, 4);
  append_number(lines += ';', change->difference, 4);
  append_number(lines += ';', change->probability, 4);
  lines += !change->is_drift ? ";" : change->difference > 0 ? ";growing" : ";fading";
}

}  // namespace

void write_themes(const Summary& summary, OutputFile& file) {
  std::string lines =
      "theme;documents;respondents;share;keywords;quotes;name;new;share_before;difference;probability;"
      "drift;stability;part_of;phrases;changed_words\n";
  const auto joined = [](const auto& parts, auto text_of) {
    std::string result;
    for (const auto& part : parts) result += (result.empty() ? "" : "|") + text_of(part);
    return result;
  };
  const auto words = [](const std::string& word) { return word; };
  for (const ThemeSummary& theme : summary.themes) {
    append_number(lines, theme.id);
    lines += ';';
    if (theme.comments) append_number(lines, *theme.comments);
    lines += ';';
    if (theme.respondents) append_number(lines, *theme.respondents);
    lines += ';';
    if (theme.share) append_number(lines, theme.share->value, 4);
    append_field(lines += ';', joined(theme.keywords, words));
    append_field(lines += ';', joined(theme.quotes, [](const Quote& quote) { return quote.document; }));
    append_field(lines += ';', theme.name);
    lines += theme.is_new ? ";yes" : ";";
    append_change(lines, theme.change);
    lines += ';';
    if (theme.stability) append_number(lines, *theme.stability, 2);
    lines += ';';
    if (theme.part_of) append_number(lines, *theme.part_of);
    append_field(lines += ';', joined(theme.phrases, words));
    append_field(lines += ';', joined(theme.changed_words, words));
    lines += '\n';
  }
  file.write(lines);
}

}  // namespace erfar
