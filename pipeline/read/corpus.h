#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/mapped_file.h"
#include "pipeline/read/redaction.h"
#include "pipeline/read/text_column.h"

namespace erfar {

/// A text for each document.
using Texts = std::vector<std::string_view>;

/// A piece of metadata: a name and one value per document, empty where the source had none.
struct MetadataColumn {
  std::string name;
  TextColumn values;
};

/// What one input file was and gave.
struct Source {
  std::string path;
  std::string format;                     // "csv", "vtt", "srt" or "text"
  std::string encoding;                   // "UTF-8", "UTF-16LE", "UTF-16BE" or "windows-1252"
  std::string delimiter;                  // csv only: ";", "," or "\t"
  std::vector<std::string> text_columns;  // csv only: the columns whose fields became documents
  std::size_t bytes = 0;
  std::size_t rows = 0;       // csv records without the header, or cues, or paragraphs
  std::size_t documents = 0;  // answers or speaker turns that hold text
  std::size_t first = 0;      // index of the first of them in the corpus
};

/// All documents and their metadata as parallel arrays, in input order. A document is the unit of analysis:
/// one answer to one question, or one speaker turn. Does not change after `read`.
///
/// The views point into `files` and `storage`, which live as long as the corpus; it can be moved, not copied.
struct Corpus {
  Texts ids;                             // unique
  Texts texts;                           // valid UTF-8, never empty
  TextColumn named_respondents;          // empty where the document's id tells who answered: `respondent`
  TextColumn questions;                  // which question; empty where the source does not say
  TextColumn waves;                      // which round of collection; empty where nobody said
  std::vector<std::uint32_t> rows;       // row in the source, from 1; the header counts
  std::vector<MetadataColumn> metadata;  // every other column, by name, over all sources
  std::vector<Redaction> redactions;     // what was masked in the texts, by document and place
  std::vector<Source> sources;           // each with a document, in the order of theirs
  std::vector<Bytes> files;              // as UTF-8
  std::vector<std::shared_ptr<const void>> storage;

  Corpus() = default;
  Corpus(Corpus&&) = default;
  Corpus& operator=(Corpus&&) = default;
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  std::size_t size() const { return texts.size(); }
  /// Who answered; never empty.
  std::string_view respondent(std::size_t document) const {
    const std::string_view named = named_respondents[document];
    return named.empty() ? ids[document] : named;
  }
  Texts respondents() const;
  const Source& source_of(std::size_t document) const;
};

}  // namespace erfar
