#include "pipeline/codebook/section_names.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(RulesSectionNames, LearningPoints) {
  for (const char* title :
       {"Læringspunkt", "Læringspunkter", "LÆRINGSPUNKTER", "Læringspunkter:", "Læringspunkter – vann",
        "Læringspunkt - vann", "Læringspunkt: vann", "Læringspunkter for barn og unge",
        "Viktige læringspunkter", "Våre viktigste læringspunkter", "Oppsummering og læringspunkt",
        "Hovedlæringspunkter", "Læringspunkta frå hausten", "Čoahkkáigeassu og læringspunkter"})
    EXPECT_EQ(section_name(title), SectionName::learning_points) << title;
}

TEST(RulesSectionNames, LessonsLearned) {
  for (const char* title :
       {"Lessons learned", "Lessons Learnt", "Key lessons learned", "Lessons learned: water"})
    EXPECT_EQ(section_name(title), SectionName::lessons_learned) << title;
}

TEST(RulesSectionNames, Weaker) {
  for (const char* title :
       {"Lærdommer", "Lærdomar", "Viktige lærdommer", "Hva har vi lært?", "Kva har vi lært?",
        "Hva har vi lært av flommen?", "Sentrale erfaringer",
        "Sentrale erfaringar:", "Hva kan tas med videre?", "Kva kan takast med vidare?",
        "Hva tar vi med oss videre?", "Key lessons", "Key learnings", "What have we learned?"})
    EXPECT_EQ(section_name(title), SectionName::weaker) << title;
}

TEST(RulesSectionNames, Other) {
  for (const char* title : {"", "Innledning", "Mange av læringspunktene trekkes frem", "Læringsmiljø",
                            "Erfaringer", "Hva kan tas", "Lessons", "Læringspunktene viser at vi"})
    EXPECT_EQ(section_name(title), SectionName::other) << title;
}

TEST(SafetySectionNames, EndlessTitleIsNone) {
  EXPECT_EQ(section_name("Læringspunkter " + std::string(1'000'000, 'a')), SectionName::other);
}

}  // namespace
}  // namespace erfar
