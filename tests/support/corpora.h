#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/codebook/learning_point.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar::test {

struct Answer {
  std::string text;
  std::string respondent;
  std::string question = {};
  std::string wave = {};
};

/// A corpus of "svar.csv" whose ids are d1, d2, …
inline Corpus corpus_of(const std::vector<Answer>& answers) {
  Corpus corpus;
  corpus.named_respondents.resize(answers.size());
  corpus.questions.resize(answers.size());
  corpus.waves.resize(answers.size());
  const auto kept = std::make_shared<std::vector<Answer>>(answers);
  const auto ids = std::make_shared<std::vector<std::string>>();
  for (std::size_t i = 0; i < answers.size(); ++i) ids->push_back("d" + std::to_string(i + 1));
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Answer& answer = (*kept)[i];
    corpus.ids.push_back((*ids)[i]);
    corpus.texts.push_back(answer.text);
    corpus.named_respondents.set(i, answer.respondent);
    corpus.questions.set(i, answer.question);
    corpus.waves.set(i, answer.wave);
    corpus.rows.push_back(static_cast<std::uint32_t>(i + 2));
  }
  corpus.sources.push_back({.path = "mappe/svar.csv", .format = "csv"});
  corpus.storage = {kept, ids};
  return corpus;
}

inline TextColumn text_column(std::span<const std::string_view> texts) {
  TextColumn result;
  result.resize(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) result.set(i, texts[i]);
  return result;
}

inline void add_metadata(Corpus& corpus, std::string name, std::vector<std::string> values) {
  const auto kept = std::make_shared<std::vector<std::string>>(std::move(values));
  const std::vector<std::string_view> views(kept->begin(), kept->end());
  corpus.metadata.push_back({std::move(name), text_column(views)});
  corpus.storage.push_back(kept);
}

inline FormCounts forms_of(const std::vector<std::string_view>& texts) { return count_forms(texts, 64); }

/// Points P1, P2, … with these texts, and no running text.
inline Codebook codebook_of(const std::vector<std::string>& points) {
  Codebook codebook{{}, {""}};
  for (const std::string& text : points) {
    codebook.points.push_back(
        {.id = "P" + std::to_string(codebook.points.size() + 1), .section_title = "Læring", .text = text});
  }
  return codebook;
}

}  // namespace erfar::test
