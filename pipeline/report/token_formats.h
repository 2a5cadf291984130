#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace erfar {

/// A token with what linguistics says of it. Views somebody else keeps alive, without tabs or line breaks.
struct AnalysedToken {
  std::string_view form;
  std::string_view lemma;
  std::string_view concept_name;  ///< what is counted; empty for function words, marks and numbers
  std::size_t start = 0;          ///< code points of the text
  std::size_t end = 0;
  bool space_after = false;
};

struct AnalysedSentence {
  std::size_t number = 0;  ///< from 1, over all files
  std::string_view file;   ///< named where its first sentence begins, else empty
  std::string_view norm;   ///< "nb", "nn" or "other"
  std::span<const AnalysedToken> tokens;
};

/// The sentence with one space for any white space between its tokens.
std::string shown_text(const AnalysedSentence& sentence);

/// The sentence in CoNLL-U (universaldependencies.org/format.html, version 2).
void append_conllu(const AnalysedSentence& sentence, std::string& out);

/// One JSON object a sentence.
void append_json_line(const AnalysedSentence& sentence, std::string& out);

/// One token a line: sentence, token, form, lemma, concept, start, end, norm.
void append_token_lines(const AnalysedSentence& sentence, std::string& out);
extern const std::string_view token_lines_header;

}  // namespace erfar
