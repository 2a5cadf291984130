#pragma once

#include <array>

namespace erfar::link_weights {

// Of what makes up a point's vector, each part of length 1 before it is weighed. Chosen on survey wave 1 and
// the report's paragraphs; the table in README.md shows what each adds.
constexpr float text = 1;
constexpr float title = 0.3F;
constexpr float include = 1;
constexpr float exclude =
    0.25F;  // taken away: Rocchio's for what is not relevant (Manning, Raghavan & Schütze 2008, 9.1.1)
// The chapter's running text, by its likeness to the point and as a whole; it helps concepts more than
// n-grams.
constexpr float concept_paragraphs = 1.5F;
constexpr float concept_chapter = 0.4F;
constexpr float n_gram_paragraphs = 0.3F;
constexpr float n_gram_chapter = 0.2F;
// All that the report says, in coded comments; and what all comments say, at most.
constexpr float report = 4;
constexpr float feedback = 0.4F;
// Of the two spaces in the score.
constexpr float concepts = 0.5F;
constexpr float n_grams = 0.5F;

// Of the softmax over points, per unit of score: how much of a paragraph or comment the likeliest point gets.
constexpr float sharpness = 40;

struct Named {
  const char* feature;
  float weight;
};

/// For the manifest.
constexpr std::array<Named, 13> all{{{"concepts", concepts},
                                     {"n_grams", n_grams},
                                     {"text", text},
                                     {"title", title},
                                     {"include", include},
                                     {"exclude", -exclude},
                                     {"concept_paragraphs", concept_paragraphs},
                                     {"concept_chapter", concept_chapter},
                                     {"n_gram_paragraphs", n_gram_paragraphs},
                                     {"n_gram_chapter", n_gram_chapter},
                                     {"report_in_coded_comments", report},
                                     {"one_coded_comment", 1},
                                     {"feedback", feedback}}};

}  // namespace erfar::link_weights
