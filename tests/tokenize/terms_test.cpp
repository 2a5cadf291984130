#include "pipeline/tokenize/terms.h"

#include <gtest/gtest.h>

#include <utility>

#include "pipeline/tokenize/models.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

TEST(UnitTerms, StopWordsOfBothNormsHaveNoTerm) {
  for (const char* form :
       {"ikke", "ikkje", "jeg", "eg", "hva", "kva", "noen", "nokon", "og", "å", "og-", "-og"})
    EXPECT_EQ(term_of(form), "") << form;
}

TEST(UnitTerms, WhatHasNoLetterOrIsAnAbbreviationHasNoTerm) {
  for (const char* form : {"", "-", "--", "42", "12 000", "2020-2021", "3,14", "f.eks.", "osv.", "årg."})
    EXPECT_EQ(term_of(form), "") << form;
}

TEST(UnitTerms, InflectionsShareAStem) {
  for (const char* form :
       {"skole", "skolen", "skoler", "skolene", "skolens", "skole-", "-skole", "--skole--"})
    EXPECT_EQ(term_of(form), "skol") << form;
  EXPECT_EQ(term_of("covid-19"), "covid-19");
  EXPECT_NE(term_of("skole"), term_of("barnehage"));
}

TEST(UnitTerms, NynorskAndBokmaalShareTheTerm) {
  const std::pair<const char*, const char*> pairs[] = {
      {"leiing", "ledelse"}, {"brukarane", "brukerne"}, {"kvardagen", "hverdagen"},
      {"veke", "uke"},       {"møtast", "møtes"},       {"arbeidslaus-", "arbeidsløs"}};
  for (const auto& [nynorsk, bokmaal] : pairs) {
    EXPECT_EQ(term_of(nynorsk), term_of(bokmaal)) << nynorsk;
    EXPECT_NE(term_of(nynorsk), "") << nynorsk;
  }
}

TEST(UnitTerms, EveryVariantSharesTheTermOfItsBokmaalForm) {
  for (const std::string_view line : list_lines(model(Model::variants))) {
    const std::size_t tab = line.find('\t');
    EXPECT_EQ(term_of(line.substr(0, tab)), term_of(line.substr(tab + 1))) << line;
  }
}

}  // namespace
}  // namespace erfar
