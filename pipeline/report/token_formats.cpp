#include "pipeline/report/token_formats.h"

#include "pipeline/report/csv.h"

namespace erfar {

std::string shown_text(const AnalysedSentence& sentence) {
  std::string text;
  for (const AnalysedToken& token : sentence.tokens) {
    text += token.form;
    if (token.space_after && &token != &sentence.tokens.back()) text += ' ';
  }
  return text;
}

namespace {

/// MISC is a list that `|` separates; no other column is.
void append_misc_value(std::string& line, std::string_view value) {
  for (const char c : value) {
    if (c == '|') {
      line += "\\p";
    } else {
      line += c;
    }
  }
}

void append_misc(std::string& line, const AnalysedToken& token) {
  if (!token.concept_name.empty()) {
    line += "Concept=";
    append_misc_value(line, token.concept_name);
    line += '|';
  }
  if (!token.space_after) line += "SpaceAfter=No|";
  line += "Start=";
  append_number(line, token.start);
  line += "|End=";
  append_number(line, token.end);
}

}  // namespace

void append_conllu(const AnalysedSentence& sentence, std::string& out) {
  if (!sentence.file.empty()) {
    out += "# newdoc id = ";
    append_tab_field(out, sentence.file);
    out += '\n';
  }
  out += "# sent_id = ";
  append_number(out, sentence.number);
  out += "\n# text = " + shown_text(sentence);
  (out += "\n# norm = ").append(sentence.norm) += '\n';
  std::size_t number = 0;
  for (const AnalysedToken& token : sentence.tokens) {
    append_number(out, ++number);
    for (const std::string_view field : {token.form, token.lemma}) out.append("\t").append(field);
    out += "\t_\t_\t_\t_\t_\t_\t";
    append_misc(out, token);
    out += '\n';
  }
  out += '\n';
}

const std::string_view token_lines_header = "sentence\ttoken\tform\tlemma\tconcept\tstart\tend\tnorm\n";

void append_token_lines(const AnalysedSentence& sentence, std::string& out) {
  std::size_t number = 0;
  for (const AnalysedToken& token : sentence.tokens) {
    append_number(out, sentence.number);
    out += '\t';
    append_number(out, ++number);
    for (const std::string_view field : {token.form, token.lemma, token.concept_name})
      out.append("\t").append(field);
    for (const std::size_t place : {token.start, token.end}) {
      out += '\t';
      append_number(out, place);
    }
    out.append("\t").append(sentence.norm) += '\n';
  }
}

}  // namespace erfar
