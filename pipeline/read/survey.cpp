#include "pipeline/read/survey.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/read/columns.h"
#include "pipeline/read/csv.h"
#include "pipeline/read/dialect.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

/// Of the column for what rows have beyond theirs; none of the table has it.
std::string surplus_name(const std::vector<std::string>& names) {
  const std::string base = "overskytende";
  std::string name = base;
  for (int use = 2; std::ranges::count(names, name) > 0; ++use)
    name = base + " (" + std::to_string(use) + ")";
  return name;
}

std::vector<std::string> all_names(const ColumnRoles& roles) {
  std::vector<std::string> names = roles.text;
  for (const std::string& name : {roles.id, roles.respondent, roles.question, roles.wave}) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

/// Says what of the file's head is no answer.
void note_head(const SniffedSurvey& sniffed, Place place, Diagnostics& diagnostics) {
  place.row = 1;
  if (sniffed.header.empty()) diagnostics.add(findings::no_header, place);
  for (const std::size_t row : sniffed.extra_headers) {
    place.row = row;
    diagnostics.add(findings::extra_header_row, place);
  }
}

CsvTable table_of(const SniffedSurvey& sniffed, Input& input) {
  const CsvSettings settings{.dialect = sniffed.dialect,
                             .columns = sniffed.columns,
                             .begin = sniffed.begin,
                             .records_before = sniffed.records_before,
                             .chunk_bytes = input.settings.chunk_bytes};
  return parse_csv(input.text, settings, input.place, input.diagnostics);
}

/// Narrows each text field to its words; a field that is no document becomes empty. Returns the number of
/// documents.
std::size_t keep_words(CsvBlock& block, const Columns& columns, const Place& file, Diagnostics& diagnostics) {
  const std::size_t width = columns.names.size();
  const bool last_is_text = std::ranges::count(columns.text, width - 1) > 0;
  for (CsvSurplus& surplus : block.surplus) {
    if (!last_is_text || surplus.with_last.empty()) continue;
    block.fields[surplus.row * width + width - 1] = surplus.with_last;
    surplus.beyond = {};
  }
  std::size_t documents = 0;
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    for (const std::size_t column : columns.text) {
      std::string_view& field = block.fields[row * width + column];
      field = trimmed(field);
      if (field.empty()) continue;
      if (has_letter_or_digit(field)) {
        ++documents;
      } else {
        field = {};
        diagnostics.add(findings::answer_without_words, {file.file, block.rows[row], column + 1});
      }
    }
  }
  return documents;
}

/// Where each block's documents start in the corpus; one more number than blocks.
std::vector<std::size_t> keep_words(CsvTable& table, const Columns& columns, Input& input) {
  std::vector<std::size_t> starts(table.blocks.size() + 1);
  std::vector<Diagnostics> diagnostics(table.blocks.size());
  for_each_index(table.blocks.size(), [&](std::size_t i) {
    starts[i + 1] = keep_words(table.blocks[i], columns, input.place, diagnostics[i]);
  });
  for (const Diagnostics& found : diagnostics) input.diagnostics.append(found);
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  return starts;
}

/// Where a block's columns go.
struct Targets {
  struct Metadata {
    std::optional<std::size_t> column;  // of the table; none: what rows have beyond their columns
    std::size_t in_corpus = 0;
  };
  std::vector<Metadata> metadata;
  std::vector<std::string_view> questions;  // per text column, where its name is the question
  std::string_view wave;                    // of rows that say none
};

Targets targets_of(const CsvTable& table, const Columns& columns, const ReadSettings& settings,
                   Growing& growing) {
  Targets targets;
  for (const std::size_t column : columns.metadata)
    targets.metadata.push_back({column, metadata_column(growing.corpus, columns.names[column])});
  const bool has_surplus = std::ranges::any_of(table.blocks, [](const CsvBlock& block) {
    return std::ranges::any_of(block.surplus, [](const CsvSurplus& row) { return !row.beyond.empty(); });
  });
  if (has_surplus)
    targets.metadata.push_back({{}, metadata_column(growing.corpus, surplus_name(columns.names))});
  for (const std::size_t column : columns.text)
    targets.questions.push_back(columns.name_is_question ? growing.arena->store(columns.names[column]) : "");
  targets.wave = growing.arena->store(settings.wave);
  return targets;
}

/// Sets texts of a column as copies, each made once: passes over ids and metadata then leave the pages of a
/// mapped file alone.
class Copies {
 public:
  Copies(TextColumn& column, Arena& arena) : column_(&column), arena_(&arena) {}

  void set(std::size_t document, std::string_view text) {
    if (text.empty()) return;
    if (text.data() != last_.data() || text.size() != last_.size()) {
      last_ = text;
      number_ = number_of(text);
    }
    column_->set(document, number_);
  }

 private:
  std::uint32_t number_of(std::string_view text) {
    auto found = listed_.find(text);
    if (found == listed_.end()) {
      const std::string_view copy = arena_->store(text);
      found = listed_.emplace(copy, column_->list(copy)).first;
    }
    return found->second;
  }

  TextColumn* column_;
  Arena* arena_;
  std::unordered_map<std::string_view, std::uint32_t> listed_;
  std::string_view last_;  // a question or wave that all answers have is one view
  std::uint32_t number_ = 0;
};

/// The columns of one block's documents, which cannot be set in the corpus side by side.
struct BlockColumns {
  TextColumn respondents, questions, waves;
  std::vector<TextColumn> metadata;  // as in `Targets::metadata`
};

/// Writes a block's `count` documents into the corpus from `first` on, all but the texts as copies in the
/// block's arena. Ids are those of the rows as yet, or empty.
BlockColumns place_documents(CsvBlock& block, const Columns& columns, const Targets& targets,
                             std::size_t first, std::size_t count, Corpus& corpus) {
  const std::size_t width = columns.names.size();
  BlockColumns result;
  result.metadata.resize(targets.metadata.size());
  const auto copies_for = [&](TextColumn& column) {
    column.resize(count);
    return Copies(column, block.arena);
  };
  Copies respondents = copies_for(result.respondents), questions = copies_for(result.questions),
         waves = copies_for(result.waves);
  std::vector<Copies> metadata;
  for (TextColumn& column : result.metadata) metadata.push_back(copies_for(column));
  auto surplus = block.surplus.begin();
  std::size_t at = 0;
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    const std::string_view* const fields = &block.fields[row * width];
    const auto field = [&](std::optional<std::size_t> column) {
      return column ? trimmed(fields[*column]) : std::string_view();
    };
    while (surplus != block.surplus.end() && surplus->row < row) ++surplus;
    const bool has_surplus = surplus != block.surplus.end() && surplus->row == row;
    const std::string_view id = block.arena.store(field(columns.id));
    const std::string_view wave = field(columns.wave);
    for (std::size_t n = 0; n < columns.text.size(); ++n) {
      const std::string_view text = fields[columns.text[n]];
      if (text.empty()) continue;
      corpus.texts[first + at] = text;
      corpus.ids[first + at] = id;
      corpus.rows[first + at] = block.rows[row];
      respondents.set(at, field(columns.respondent));
      questions.set(at, columns.name_is_question ? targets.questions[n] : field(columns.question));
      waves.set(at, wave.empty() ? targets.wave : wave);
      for (std::size_t m = 0; m < metadata.size(); ++m) {
        if (const auto column = targets.metadata[m].column)
          metadata[m].set(at, fields[*column]);
        else if (has_surplus)
          metadata[m].set(at, surplus->beyond);
      }
      ++at;
    }
  }
  return result;
}

/// The documents of a block lie in the corpus from `first` on.
void set_columns(const BlockColumns& block, const Targets& targets, std::size_t first, Corpus& corpus) {
  corpus.named_respondents.set_all(first, block.respondents);
  corpus.questions.set_all(first, block.questions);
  corpus.waves.set_all(first, block.waves);
  for (std::size_t m = 0; m < block.metadata.size(); ++m)
    corpus.metadata[targets.metadata[m].in_corpus].values.set_all(first, block.metadata[m]);
}

/// Makes the ids of the documents from `first` on unique, and gives a document without a respondent its row's
/// id, where a row holds several answers.
void settle_ids(Growing& growing, const Columns& columns, std::size_t first, Input& input) {
  Corpus& corpus = growing.corpus;
  Arena& arena = *growing.arena;
  const auto unique = [&](std::string_view id, std::uint32_t row) {
    const std::string_view given = growing.ids.unique(id, arena);
    if (given.size() != id.size()) input.diagnostics.add(findings::id_repeated, {input.place.file, row});
    return given;
  };
  growing.ids.reserve(corpus.size() - first);
  constexpr std::size_t ahead = 16;  // ids whose places are asked for: the table lies beyond the caches
  std::string_view row_id;
  std::size_t answer = 0;
  for (std::size_t i = first; i < corpus.size(); ++i) {
    if (i + ahead < corpus.size()) growing.ids.prefetch(corpus.ids[i + ahead]);
    const bool same_row = i > first && corpus.rows[i] == corpus.rows[i - 1];
    if (!same_row) {
      row_id = corpus.ids[i];
      if (row_id.empty()) row_id = arena.joined({input.stem, "-", std::to_string(corpus.rows[i])});
      row_id = unique(row_id, corpus.rows[i]);
      answer = 0;
    }
    ++answer;
    corpus.ids[i] = row_id;
    if (columns.is_wide())
      corpus.ids[i] = unique(arena.joined({row_id, "/", std::to_string(answer)}), corpus.rows[i]);
    if (columns.is_wide() && corpus.named_respondents[i].empty()) corpus.named_respondents.set(i, row_id);
  }
}

}  // namespace

SurveyLayout survey_layout(std::string_view text, const ReadSettings& settings, const Place& place,
                           Diagnostics& diagnostics) {
  const SniffedSurvey sniffed = sniff_survey(text, settings.delimiter, all_names(settings.columns));
  const CsvSample sample =
      sample_csv(text.substr(sniffed.begin), sniffed.dialect, 1000, std::size_t{1} << 20);
  if (sample.records.empty()) {
    throw Error(ExitCode::unreadable_input, place, messages::holds_no_text, messages::check_the_export);
  }
  std::vector<std::string> header = sniffed.header;
  header.resize(sniffed.columns);
  Place head = place;
  head.row = sniffed.header.empty() ? 0 : 1;
  Columns columns = find_columns(header, sample.records, settings.columns, head, diagnostics);
  note_head(sniffed, place, diagnostics);
  return {sniffed, std::move(columns)};
}

void read_survey(Growing& growing, Input& input) {
  const SurveyLayout layout = survey_layout(input.text, input.settings, input.place, input.diagnostics);
  const SniffedSurvey& sniffed = layout.sniffed;
  const Columns& columns = layout.columns;
  CsvTable table = table_of(sniffed, input);
  const std::vector<std::size_t> starts = keep_words(table, columns, input);

  Corpus& corpus = growing.corpus;
  const Targets targets = targets_of(table, columns, input.settings, growing);
  const std::size_t first = make_room(corpus, starts.back());
  const auto arenas = std::make_shared<std::vector<Arena>>(table.blocks.size());
  std::vector<BlockColumns> block_columns(table.blocks.size());
  for_each_index(table.blocks.size(), [&](std::size_t i) {
    block_columns[i] = place_documents(table.blocks[i], columns, targets, first + starts[i],
                                       starts[i + 1] - starts[i], corpus);
    (*arenas)[i] = std::move(table.blocks[i].arena);
    table.blocks[i] = {};  // the peak of memory is here: let go of each block as soon as it is placed
  });
  for (std::size_t i = 0; i < block_columns.size(); ++i)
    set_columns(std::exchange(block_columns[i], {}), targets, first + starts[i], corpus);
  corpus.storage.push_back(arenas);
  settle_ids(growing, columns, first, input);

  if (sniffed.dialect.delimiter != '\0') input.source.delimiter = sniffed.dialect.delimiter;
  for (const std::size_t column : columns.text) input.source.text_columns.push_back(columns.names[column]);
  input.source.rows = table.rows;
  finish_source(growing, input, starts.back());
}

}  // namespace erfar
