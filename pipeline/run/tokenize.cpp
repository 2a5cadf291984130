#include "pipeline/tokenize/tokenize.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/base/output_file.h"
#include "pipeline/base/unicode.h"
#include "pipeline/read/encoding.h"
#include "pipeline/report/token_formats.h"
#include "pipeline/run/commands.h"
#include "pipeline/tokenize/sentences.h"
#include "pipeline/tokenize/terms.h"

namespace erfar {
namespace {

using AppendSentence = void (*)(const AnalysedSentence&, std::string&);

AppendSentence appender(TokenFormat format) {
  switch (format) {
    case TokenFormat::json_lines:
      return append_json_line;
    case TokenFormat::tab_separated:
      return append_token_lines;
    case TokenFormat::conllu:
      break;
  }
  return append_conllu;
}

/// What linguistics says of each form, worked out once per type.
class Types {
 public:
  struct Type {
    std::string lemma;
    std::string concept_name;
  };
  const Type& of(std::string_view form) {
    const auto [found, is_new] = types_.try_emplace(std::string(form));
    if (is_new) {
      found->second.lemma = folded(form);
      found->second.concept_name = term_of(found->second.lemma);
    }
    return found->second;
  }

 private:
  std::unordered_map<std::string, Type> types_;
};

/// Lemmas and concepts of a sentence: the one place where words get them.
void analyse(std::span<AnalysedToken> sentence, Types& types) {
  for (AnalysedToken& token : sentence) {
    const Types::Type& type = types.of(token.form);
    token.lemma = type.lemma;
    token.concept_name = type.concept_name;
  }
}

std::vector<AnalysedToken> tokens_with_places(std::string_view text, const TokenBatch& batch) {
  std::vector<AnalysedToken> tokens(batch.size());
  std::size_t at = 0;
  std::size_t points = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    AnalysedToken& token = tokens[i];
    token.form = batch.in(text, i);
    token.start = points + code_points(text.substr(at, batch.begins[i] - at));
    token.end = token.start + code_points(token.form);
    token.space_after = i + 1 == batch.size() || batch.ends[i] != batch.begins[i + 1];
    at = batch.ends[i];
    points = token.end;
  }
  return tokens;
}

}  // namespace

Diagnostics tokenize(const Settings& settings, const Messenger& messenger) {
  Diagnostics diagnostics;
  OutputFile file(settings.out.empty() ? "-" : settings.out);
  if (settings.token_format == TokenFormat::tab_separated) file.write(token_lines_header);
  const AppendSentence append = appender(settings.token_format);
  Types types;
  std::size_t number = 0;
  for (const std::filesystem::path& path : settings.texts) {
    const DecodedText text = decode_text(map_file(path), std::nullopt, {path.string()}, diagnostics);
    TokenBatch batch;
    tokenize(text.utf8.view, batch);
    const std::vector<std::uint32_t> firsts = sentence_starts(text.utf8.view, batch);
    std::vector<AnalysedToken> tokens = tokens_with_places(text.utf8.view, batch);
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      const std::size_t end = i + 1 < firsts.size() ? firsts[i + 1] : tokens.size();
      const std::span sentence = std::span(tokens).subspan(firsts[i], end - firsts[i]);
      analyse(sentence, types);
      std::string lines;
      append({++number, i == 0 ? path.native() : std::string_view{}, sentence}, lines);
      file.write(lines);
    }
  }
  file.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
