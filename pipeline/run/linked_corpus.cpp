#include "pipeline/run/linked_corpus.h"

#include <unordered_map>

#include "pipeline/base/error.h"
#include "pipeline/codebook/coded_comments.h"
#include "pipeline/read/documents.h"
#include "pipeline/read/redact.h"
#include "pipeline/run/codebook_source.h"

namespace erfar {
namespace {

constexpr Finding unknown_comment{
    "coded_comment_unknown",
    Treatment::skipped,
    {"Et kodet svar uten tekst er ikke blant svarene.", "Eit koda svar utan tekst er ikkje blant svara.",
     "A coded comment without text is not among the answers."}};

/// A point's vector has a place for every feature, so a list of all sorts taken for a codebook would take all
/// memory.
void refuse_too_many(const Codebook& codebook, const Settings& settings) {
  constexpr std::size_t most_points = 2000;
  if (codebook.points.size() <= most_points) return;
  const auto& file = settings.codebook.empty() ? settings.report : settings.codebook;
  throw Error(ExitCode::unreadable_input, {file.string()},
              {"Filen har {} læringspunkter; svar kan kobles til høyst 2000.",
               "Fila har {} læringspunkt; svar kan koplast til høgst 2000.",
               "The file has {} learning points; answers can be linked to 2,000 at most."},
              {"Se om det er riktig fil, eller del den.", "Sjå om det er rett fil, eller del ho.",
               "See if it is the right file, or split it."},
              {std::to_string(codebook.points.size())});
}

/// The texts masked as the answers are: what is learned from must look like what it is used on.
void mask(std::vector<CodedComment>& coded) {
  Corpus corpus;
  make_room(corpus, coded.size());
  for (std::size_t i = 0; i < coded.size(); ++i) {
    corpus.ids[i] = coded[i].id;
    corpus.texts[i] = coded[i].text;
  }
  Diagnostics told_for_the_answers;
  redact(corpus, told_for_the_answers);
  std::vector<std::string> masked(corpus.texts.begin(), corpus.texts.end());
  for (std::size_t i = 0; i < coded.size(); ++i) coded[i].text = std::move(masked[i]);
}

/// Gives coded comments without text that of their document, and leaves out those without a document.
void find_texts(const Corpus& corpus, std::vector<CodedComment>& coded, const Place& place,
                Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, std::string_view> text_of;
  for (std::size_t document = 0; document < corpus.size(); ++document)
    text_of.emplace(corpus.ids[document], corpus.texts[document]);
  for (CodedComment& comment : coded) {
    const auto found = text_of.find(comment.id);
    if (comment.text.empty() && found != text_of.end()) comment.text = found->second;
  }
  const std::size_t unknown = std::erase_if(coded, [](const CodedComment& c) { return c.text.empty(); });
  if (unknown > 0) diagnostics.add(unknown_comment, place, unknown);
}

/// Which coded comment each document is: the one with its id and text, else one with its text.
std::vector<std::size_t> coded_documents(const Corpus& corpus, const std::vector<CodedComment>& coded) {
  std::unordered_map<std::string_view, std::size_t> by_id, by_text;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (!coded[i].id.empty()) by_id.emplace(coded[i].id, i);
    by_text.emplace(coded[i].text, i);
  }
  std::vector<std::size_t> result(corpus.size(), LinkModel::not_coded);
  for (std::size_t document = 0; document < corpus.size(); ++document) {
    const auto same_id = by_id.find(corpus.ids[document]);
    const auto same_text = by_text.find(corpus.texts[document]);
    if (same_id != by_id.end() && coded[same_id->second].text == corpus.texts[document]) {
      result[document] = same_id->second;
    } else if (same_text != by_text.end()) {
      result[document] = same_text->second;
    }
  }
  return result;
}

}  // namespace

LinkedCorpus link_corpus(const Settings& settings, const CountedCorpus& counted, StageClock& clock,
                         Diagnostics& diagnostics) {
  const auto& [corpus, forms, lexicon] = counted;
  LinkedCorpus result;
  std::vector<CodedComment> coded;
  clock.time("codebook", [&] {
    result.codebook = codebook_of(settings, diagnostics);
    refuse_too_many(result.codebook, settings);
    if (!settings.coded.empty()) coded = read_coded_comments(settings.coded, result.codebook, diagnostics);
  });
  clock.time("link", [&] {
    if (settings.read.redact) mask(coded);
    LinkSources sources{.codebook = result.codebook, .documents = forms, .lexicon = lexicon.get()};
    if (!coded.empty()) {
      find_texts(corpus, coded, {settings.coded.string()}, diagnostics);
      sources.coded_as = coded_documents(corpus, coded);
    }
    for (std::size_t point = 0; point < result.codebook.points.size(); ++point) {
      for (const std::string& example : result.codebook.points[point].examples)
        coded.push_back({.id = {}, .text = example, .points = {point}});
    }
    sources.coded = coded;
    result.model = make_link_model(sources, settings.link);
    result.links = link(result.model, forms.matrix);
  });
  return result;
}

}  // namespace erfar
