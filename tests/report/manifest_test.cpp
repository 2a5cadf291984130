#include "pipeline/report/manifest.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace erfar {
namespace {

using Json = nlohmann::ordered_json;

constexpr Finding mended{"csv_row_too_short", Treatment::repaired, {"", "", ""}};
constexpr Finding noted{"csv_no_header", Treatment::noted, {"", "", ""}};

Manifest manifest() {
  return {.options = {{"themes", "10", true}, {"seed", "1", false}},
          .inputs = {{"svar.csv", 12, "ab"}},
          .models = {},
          .outputs = {{"links.csv", 7, "cd"}}};
}

Json read(const Manifest& manifest) {
  Diagnostics diagnostics;
  diagnostics.add(mended, {"svar.csv", 4}, 2);
  diagnostics.add(noted, {"svar.csv", 1});
  std::vector<Source> sources(2);
  sources[0].rows = 30;
  sources[1].rows = 12;
  return Json::parse(json(manifest, sources, diagnostics));
}

TEST(UnitManifest, TellsWhatWasMadeOfWhat) {
  const Json result = read(manifest());
  EXPECT_EQ(result["version"], ERFAR_VERSION);
  EXPECT_EQ(result["options"]["themes"], (Json{{"value", "10"}, {"origin", "given"}}));
  EXPECT_EQ(result["options"]["seed"]["origin"], "default");
  EXPECT_EQ(result["inputs"][0], (Json{{"name", "svar.csv"}, {"bytes", 12}, {"sha256", "ab"}}));
  EXPECT_EQ(result["outputs"][0]["sha256"], "cd");
  EXPECT_EQ(result["rows_read"], 42);
  EXPECT_EQ(result["rows_repaired"], 2);
  EXPECT_EQ(result["rows_skipped"], 0);
  EXPECT_EQ(result["findings"][0], (Json{{"finding", "csv_row_too_short"},
                                         {"treatment", "repaired"},
                                         {"file", "svar.csv"},
                                         {"first_row", 4},
                                         {"count", 2}}));
}

TEST(UnitManifest, WhatDiffersFromRunToRunIsInOneObject) {
  Manifest other = manifest();
  other.circumstances = {{"threads", "2", true}};
  other.stages = {{"read", 1.2345, 2.5, 77}};
  other.threads = 2;
  other.peak_memory_bytes = 99;
  other.host = "maskin";
  Json a = read(manifest()), b = read(other);
  EXPECT_EQ(b["run"]["stages"]["read"]["wall_seconds"], 1.235);
  EXPECT_EQ(b["run"]["stages"]["read"]["peak_memory_bytes"], 77);
  EXPECT_NE(a["run"], b["run"]);
  a.erase("run");
  b.erase("run");
  EXPECT_EQ(a.dump(), b.dump());
}

TEST(UnitManifest, AnOptionThatItsProgramDidNotHaveDiffersWhereItIsGiven) {
  const std::string of_then = json(manifest(), {}, {});
  using Options = std::vector<Manifest::Option>;
  using Names = std::vector<std::string>;
  EXPECT_EQ(differing_options(of_then, Options{{"themes", "10", false}, {"seed", "2", true}}), Names{"seed"});
  EXPECT_EQ(differing_options(of_then, Options{{"weight", "", false}}), Names{});
  EXPECT_EQ(differing_options(of_then, Options{{"weight", "vekt", true}}), Names{"weight"});
}

TEST(SafetyManifest, NamesThatAreNotUtf8AreReplaced) {
  Manifest latin1 = manifest();
  latin1.inputs[0].name = "unders\xF8k.csv";
  latin1.options.push_back({"report", "r\xE5.txt", true});
  EXPECT_EQ(read(latin1)["inputs"][0]["name"], "unders\uFFFDk.csv");
}

TEST(UnitManifest, IsReadBackForTheChecksumOfTheFirstInput) {
  Manifest manifest;
  manifest.inputs = {{"svar.csv", 3, "abc"}, {"rapport.txt", 3, "def"}};
  EXPECT_EQ(checksum_of_first_input(json(manifest, {}, {})), "abc");
  EXPECT_EQ(checksum_of_first_input(json(Manifest{}, {}, {})), std::nullopt);
  for (const char* broken : {"", "{", "[]", R"({"inputs": 7})", R"({"inputs": [{"sha256": 7}]})"})
    EXPECT_EQ(checksum_of_first_input(broken), std::nullopt) << broken;
}

}  // namespace
}  // namespace erfar
