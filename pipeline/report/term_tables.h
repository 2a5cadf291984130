#pragma once

#include "pipeline/base/output_file.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// What stands in the columns and rows of a document-term matrix, one line each, tab-separated with a header.

/// term;form;documents - the term is a key, `form` the spelling of it that stands most often, empty where
/// the term is only ever a part of compounds.
void write_terms(const FormCounts& forms, const Terms& terms, OutputFile& file);

/// id
void write_document_ids(const Corpus& corpus, OutputFile& file);

}  // namespace erfar
