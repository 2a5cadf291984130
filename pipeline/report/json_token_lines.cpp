#include <nlohmann/json.hpp>

#include "pipeline/report/token_formats.h"

namespace erfar {

void append_json_line(const AnalysedSentence& sentence, std::string& out) {
  nlohmann::ordered_json line{{"sentence", sentence.number}};
  if (!sentence.file.empty()) line["file"] = sentence.file;
  line["norm"] = sentence.norm;
  line["text"] = shown_text(sentence);
  for (const AnalysedToken& token : sentence.tokens) {
    nlohmann::ordered_json fields{{"form", token.form}, {"lemma", token.lemma}};
    if (!token.concept_name.empty()) fields["concept"] = token.concept_name;
    fields["start"] = token.start;
    fields["end"] = token.end;
    line["tokens"].push_back(std::move(fields));
  }
  out += line.dump() + '\n';
}

}  // namespace erfar
