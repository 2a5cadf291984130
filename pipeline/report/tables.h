#pragma once

#include "pipeline/base/output_file.h"
#include "pipeline/report/summarize.h"

namespace erfar {

/// The CSV tables of a run, one row a document (links: a candidate), `;`, UTF-8, LF. Rows are made in blocks
/// side by side and written in order. Metadata columns follow our own; one that would repeat a name of ours
/// is called `input_NAME`.

/// id;source;row;respondent;question;wave;…;text
void write_documents(const Corpus& corpus, OutputFile& file);

/// id;theme;score;second;margin;second_theme;reason;… - themes count from 1; `theme` is empty for none, and
/// `reason` then says why: too_short, nothing_shared, or `between 3 and 7`. `second` is the cosine to the
/// second nearest theme, `margin` how much nearer the first is.
void write_assignments(const Corpus& corpus, const Themes& themes, OutputFile& file);

/// id;rank;point;score;confidence;evidence;… - evidence as `start-end` in code points from 0, end exclusive,
/// comma separated. A row of rank 0 without point comes first where the answer is "none fits".
/// Without a codebook: the header alone.
void write_links(const Corpus& corpus, const FormCounts& forms, const std::optional<LinkedCodebook>& linked,
                 OutputFile& file);

/// Documents to code next, in their order: `id;text;points` and what the model thinks; `points` is the
/// coder's to fill, and `--coded` then reads the file.
void write_suggestions(const Corpus& corpus, const LinkedCodebook& linked,
                       std::span<const DocumentId> documents, OutputFile& file);

/// point;column;value;respondents;of;share;low;high;comments - the evidence ledger: who stands behind each
/// learning point, in all (no column) and by the values of a column, with the 95 % Wilson interval of the
/// share, which is weighted where the survey is. Counts masked as in the summary are empty.
void write_ledger(const Summary& summary, OutputFile& file);

/// id;kind;start;end;mark - what was masked, for review: code points of the text as it came, from 0, end
/// exclusive. Never what stood there.
void write_redactions(const Corpus& corpus, OutputFile& file);

/// theme;documents;respondents;share;keywords;quotes;name;new;share_before;difference;probability;drift;stability;
/// part_of;phrases;changed_words - counts masked as in the summary are empty; `share` is weighted where the
/// survey is, `share_before` and `difference` never; words, phrases and the ids of quotes are separated by
/// `|`; `drift` is `growing`, `fading` or empty.
void write_themes(const Summary& summary, OutputFile& file);

}  // namespace erfar
