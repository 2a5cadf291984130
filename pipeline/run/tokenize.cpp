#include "pipeline/tokenize/tokenize.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/base/interrupt.h"
#include "pipeline/base/output_file.h"
#include "pipeline/base/unicode.h"
#include "pipeline/read/encoding.h"
#include "pipeline/report/token_formats.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/find_lexicon.h"
#include "pipeline/tokenize/lemmas.h"
#include "pipeline/tokenize/norm.h"
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

/// Norm, lemmas and concepts of sentences: the one place where words get them. Concepts are worked out once
/// per form as written.
class Analysis {
 public:
  explicit Analysis(const Lexicon* lexicon)
      : lexicon_(lexicon),
        dictionary_(lexicon == nullptr ? std::nullopt : std::optional<LexiconDictionary>(*lexicon)),
        lemmatizer_(dictionary_ ? &*dictionary_ : nullptr),
        norms_(lexicon) {}

  NormScore norm_score(std::string_view text) { return norms_.score(text); }

  void analyse(std::span<AnalysedToken> sentence, Norm norm) {
    words_.clear();
    for (const AnalysedToken& token : sentence) words_.push_back(token.form);
    lemmatizer_.lemmatize(words_, norm == Norm::nn ? Norms::nn : Norms::nb, lemmas_);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      sentence[i].lemma = lemmas_[i];
      sentence[i].concept_name = concept_of(sentence[i].form);
    }
  }

 private:
  std::string_view concept_of(std::string_view form) {
    const auto [found, is_new] = concepts_.try_emplace(std::string(form));
    if (is_new) found->second = term_of(folded(form), lexicon_);
    return found->second;
  }

  const Lexicon* lexicon_;
  std::optional<LexiconDictionary> dictionary_;
  Lemmatizer lemmatizer_;
  NormScorer norms_;
  std::unordered_map<std::string, std::string> concepts_;
  std::vector<std::string_view> words_;
  std::vector<std::string_view> lemmas_;
};

/// A sentence's norm by its own words and those of its neighbours, which are seldom of another hand: a short
/// one often has no telling word.
std::vector<Norm> norms_of(const std::vector<NormScore>& scores, const Lexicon* lexicon) {
  std::vector<Norm> norms(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    NormScore sum = scores[i];
    if (i > 0) sum += scores[i - 1];
    if (i + 1 < scores.size()) sum += scores[i + 1];
    norms[i] = norm_of(sum, lexicon).norm;
  }
  return norms;
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
  const std::unique_ptr<const Lexicon> lexicon = find_lexicon(settings, messenger);
  Analysis analysis(lexicon.get());
  std::size_t number = 0;
  for (const std::filesystem::path& path : settings.texts) {
    const DecodedText text = decode_text(map_file(path), std::nullopt, {path.string()}, diagnostics);
    TokenBatch batch;
    tokenize(text.utf8.view, batch);
    const std::vector<std::uint32_t> firsts = sentence_starts(text.utf8.view, batch);
    std::vector<AnalysedToken> tokens = tokens_with_places(text.utf8.view, batch);
    const auto end_of = [&](std::size_t i) { return i + 1 < firsts.size() ? firsts[i + 1] : tokens.size(); };
    std::vector<NormScore> scores(firsts.size());
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      throw_if_interrupted();
      const std::uint32_t begin = batch.begins[firsts[i]];
      scores[i] = analysis.norm_score(text.utf8.view.substr(begin, batch.ends[end_of(i) - 1] - begin));
    }
    const std::vector<Norm> norms = norms_of(scores, lexicon.get());
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      throw_if_interrupted();
      const std::span sentence = std::span(tokens).subspan(firsts[i], end_of(i) - firsts[i]);
      analysis.analyse(sentence, norms[i]);
      std::string lines;
      append({++number, i == 0 ? path.native() : std::string_view{}, name_of(norms[i]), sentence}, lines);
      file.write(lines);
    }
  }
  file.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
