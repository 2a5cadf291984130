#include "pipeline/store/theme_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/sha256.h"
#include "pipeline/cluster/cluster.h"
#include "tests/support/corpora.h"
#include "tests/support/temporary_folder.h"

namespace erfar {
namespace {

ThemeModel small_model() {
  const Corpus corpus = test::corpus_of({{"Elever i skolen", "a"},
                                         {"Skolen og elever", "b"},
                                         {"Munnbind og hansker", "c"},
                                         {"Hansker, munnbind", "d"}});
  const FormCounts forms = count_forms(corpus.texts, 64);
  const WeightedTerms weighted = weigh(forms);
  Diagnostics diagnostics;
  const Themes themes = cluster(corpus, forms, weighted, nullptr, {.k_means = {.clusters = 2}}, diagnostics);
  return model_of(themes, weighted, corpus, "2021");
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

class UnitThemeFile : public testing::Test {
 protected:
  ThemeModel read(const std::string& content, std::string_view lexicon = "lexicon 1") {
    return read_theme_file(folder.write("themes.erfar", content), lexicon);
  }
  /// Also that the message says so.
  void expect_refused(const std::string& content, std::string_view lexicon = "lexicon 1",
                      std::string_view says = "") {
    try {
      read(content, lexicon);
      ADD_FAILURE() << "read: " << content.substr(0, 80);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::unreadable_input);
      EXPECT_NE(error.message(Language::en).find(says), std::string::npos) << error.message(Language::en);
    }
  }
  test::TemporaryFolder folder;
  std::string file = theme_file(small_model(), "lexicon 1");
};

TEST_F(UnitThemeFile, IsReadBackAsItWas) {
  EXPECT_EQ(theme_file(read(file), "lexicon 1"), file);
  const ThemeModel model = read(file);
  EXPECT_EQ(model.centroids.weights, small_model().centroids.weights);
  EXPECT_EQ(model.waves[0].respondents, 4U);
}

TEST_F(UnitThemeFile, PeopleMayNameAndMergeThemes) {
  const ThemeModel model = read(replaced(file, "\"name\": \"\"", "\"name\": \"Skole <b>\""));
  EXPECT_EQ(model.themes[0].name, "Skole <b>");
  EXPECT_EQ(read(replaced(file, "\"merged_into\": null", "\"merged_into\": 2")).themes[0].merged_into, 1U);
}

TEST_F(UnitThemeFile, SaysInWhichLineAPersonsSlipIs) {
  try {
    read(replaced(file, "\"id\": 2", "\"id\": 2 \"oops\""));
    ADD_FAILURE();
  } catch (const Error& error) {
    const auto lines =
        std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(file.find("\"id\": 2")), '\n');
    EXPECT_NE(error.message(Language::en).find("row " + std::to_string(lines + 1)), std::string::npos)
        << error.message(Language::en);
  }
}

TEST_F(UnitThemeFile, RefusesWhatItCannotTrust) {
  expect_refused("");
  expect_refused("{}");
  expect_refused("[1, 2]");
  expect_refused("{\"erfar_themes\": 1, \"figures\": " + std::string(100'000, '[') +
                 std::string(100'000, ']') + "}");
  expect_refused(file.substr(0, file.size() / 2));
  expect_refused(replaced(file, "\"respondents\":4", "\"respondents\":5"));
  expect_refused(replaced(file, "\"erfar_themes\": 2", "\"erfar_themes\": 3"));
  expect_refused(replaced(file, "\"id\": 2", "\"id\": 3"));
  expect_refused(replaced(file, "\"merged_into\": null", "\"merged_into\": 9"));
  expect_refused(replaced(file, "\"merged_into\": null", "\"merged_into\": 0"));
  expect_refused(replaced(file, "\"merged_into\": null", "\"merged_into\": 1"));
  expect_refused(replaced(file, "\"split_into\": null", "\"split_into\": 1"));
  for (const char* no_number : {"-2", "2.5", "\"3\"", "true", "[2]"}) {
    expect_refused(replaced(file, "\"split_into\": null", std::string("\"split_into\": ") + no_number),
                   "lexicon 1", "a number from 2 to 20");  // a slip, not a broken file
  }
  expect_refused(replaced(file, "\"split_into\": null", "\"split_into\": 21"));
  expect_refused(replaced(file, "\"part_of\": null", "\"part_of\": 1"));
  expect_refused(file, "lexicon 2");
}

TEST_F(UnitThemeFile, ReadsAModelFromBeforeThemesCouldBeSplit) {
  auto json = nlohmann::ordered_json::parse(file);
  json["erfar_themes"] = 1;
  for (auto& theme : json["themes"]) {
    theme.erase("split_into");
    theme.erase("part_of");
  }
  json["figures"].erase("part_of");
  json["checksum"] = sha256(json["figures"].dump());
  EXPECT_EQ(theme_file(read(json.dump()), "lexicon 1"), file);
}

TEST_F(UnitThemeFile, WordsOfEachWaveAreReadBack) {
  ThemeModel model = small_model();
  model.waves[0].words = {{{"hansk", "munnbind"}, {1, 2}, 0}, {{}, {}, 2}};
  const std::vector<ThemeWords> words = read(theme_file(model, "lexicon 1")).waves[0].words;
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].at_most("munnbind"), 2U);
  EXPECT_EQ(words[0].at_most("skole"), 0U);
  EXPECT_EQ(words[1].at_most("munnbind"), 2U);
}

TEST_F(UnitThemeFile, PeopleMaySplitAThemeAndUndoIt) {
  ThemeModel model = read(replaced(file, "\"split_into\": null", "\"split_into\": 3"));
  EXPECT_EQ(model.themes[0].split_into, 3U);
  EXPECT_EQ(model.themes[1].split_into, 0U);
  model.themes[0].split_into = 2;
  for (int part = 0; part < 2; ++part) model.themes.push_back({.part_of = 0, .since = "2021"});
  model.centroids = {4, std::vector<float>(model.centroids.weights.size() * 2)};
  model.waves[0] = {"2021", 4, 4, {2, 2, 1, 1}, {2, 2, 1, 1}, {0, 1, 2, 3}};
  const std::string with_parts = theme_file(model, "lexicon 1");
  EXPECT_EQ(theme_file(read(with_parts), "lexicon 1"), with_parts);
  EXPECT_EQ(read(replaced(with_parts, "\"split_into\": 2", "\"split_into\": null")).themes[2].part_of, 0U);
  expect_refused(replaced(with_parts, "\"split_into\": 2", "\"split_into\": 3"));
  std::string last_into_its_whole = with_parts;
  last_into_its_whole.replace(last_into_its_whole.rfind("\"merged_into\": null"), 19, "\"merged_into\": 1");
  expect_refused(last_into_its_whole);
  std::string last_into_the_other_part = with_parts;
  last_into_the_other_part.replace(last_into_the_other_part.rfind("\"merged_into\": null"), 19,
                                   "\"merged_into\": 3");
  EXPECT_EQ(read(last_into_the_other_part).themes[3].merged_into, 2U);
}

/// The file after a change of its figures, with the checksum that then belongs to it.
std::string with_figures(const std::string& file,
                         const std::function<void(nlohmann::ordered_json&)>& change) {
  auto json = nlohmann::ordered_json::parse(file);
  change(json["figures"]);
  json["checksum"] = sha256(json["figures"].dump());
  return json.dump();
}

TEST_F(UnitThemeFile, AWaveFromBeforeWordsWereKeptHasNone) {
  const std::string old = with_figures(file, [](auto& f) { f["waves"][0].erase("words"); });
  EXPECT_TRUE(read(old).waves[0].words.empty());
  EXPECT_EQ(theme_file(read(old), "lexicon 1").find("others_at_most"), std::string::npos)
      << "nothing known is not written as none";
}

TEST_F(UnitThemeFile, RefusesHostileFiguresThoughTheirChecksumIsRight) {
  using Json = nlohmann::ordered_json;
  EXPECT_EQ(read(with_figures(file, [](Json&) {})).waves.size(), 1U) << "untouched, it is read";
  const std::vector<std::function<void(Json&)>> changes{
      [](Json& f) { f["waves"][0]["respondents_of"][0] = 5; },
      [](Json& f) { f["waves"][0]["respondents"] = -1; },
      [](Json& f) { f["waves"][0]["documents"] = 1e18; },
      [](Json& f) { f["waves"][0]["documents_of"].push_back(1); },
      [](Json& f) { f["waves"] = Json::array(); },
      [](Json& f) { f["waves"][0]["counted_as"][0] = 2; },
      [](Json& f) { f["part_of"][0] = 1; },
      [](Json& f) { f["part_of"].push_back(nullptr); },
      [](Json& f) { f["part_of"].erase(0); },
      [](Json& f) {
        for (const char* counts : {"documents_of", "respondents_of", "counted_as"})
          f["waves"][0][counts].erase(0);
      },
      [](Json& f) {
        f["waves"].insert(f["waves"].begin(), f["waves"][0]);
        for (const char* counts : {"documents_of", "respondents_of", "counted_as"})
          f["waves"][1][counts].erase(0);
      },
      [](Json& f) { f["centroids"][0]["rows"][0] = 1'000'000; },
      [](Json& f) { f["centroids"][0]["rows"][0] = std::uint64_t{1} << 63U; },
      [](Json& f) { f["centroids"] = Json(std::vector<int>(100'000)); },
      [](Json& f) { f["centroids"][0]["weights"][0] = 1e30; },
      [](Json& f) { f["centroids"][0]["weights"].clear(); },
      [](Json& f) { f["centroids"].erase(0); },
      [](Json& f) { f["mean_meaning"] = Json::array({0.5}); },
      [](Json& f) { f["frequencies"]["terms"][0] = "øøø"; },
      [](Json& f) { f["seen"]["documents_with"][0] = 1'000'000; },
      [](Json& f) { f["frequencies"]["documents"] = "many"; },
      [](Json& f) { f["waves"][0]["words"].erase(0); },
      [](Json& f) { f["waves"][0]["words"] = 3; },
      [](Json& f) { f["waves"][0]["words"][0].erase("others_at_most"); },
      [](Json& f) { f["waves"][0]["words"][0]["others_at_most"] = 3; },
      [](Json& f) { f["waves"][0]["words"][0]["others_at_most"] = -1; },
      [](Json& f) { f["waves"][0]["words"][0]["terms"] = Json::array({"a"}); },
      [](Json& f) {
        f["waves"][0]["words"][0] = {{"terms", {"a"}}, {"respondents_with", {3}}, {"others_at_most", 0}};
      },
      [](Json& f) {
        f["waves"][0]["words"][0] = {
            {"terms", {"a", "a"}}, {"respondents_with", {2, 2}}, {"others_at_most", 0}};
      },
      [](Json& f) {
        f["waves"][0]["words"][0] = {
            {"terms", {"b", "a"}}, {"respondents_with", {2, 2}}, {"others_at_most", 0}};
      },
  };
  for (const auto& change : changes) expect_refused(with_figures(file, change));
}

}  // namespace
}  // namespace erfar
