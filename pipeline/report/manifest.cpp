#include "pipeline/report/manifest.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace erfar {
namespace {

using Json = nlohmann::ordered_json;

double thousandths(double number) { return std::round(number * 1e3) / 1e3; }

Json of(const std::vector<Manifest::Option>& options) {
  Json result = Json::object();
  for (const auto& option : options) {
    result[option.name] = {{"value", option.value}, {"origin", option.given ? "given" : "default"}};
  }
  return result;
}

Json of(const std::vector<Manifest::File>& files) {
  Json result = Json::array();
  for (const auto& file : files) {
    result.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  return result;
}

Json of(const std::vector<Source>& sources) {
  Json result = Json::array();
  for (const Source& source : sources) {
    result.push_back({{"path", source.path},
                      {"format", source.format},
                      {"encoding", source.encoding},
                      {"delimiter", source.delimiter},
                      {"text_columns", source.text_columns},
                      {"bytes", source.bytes},
                      {"rows", source.rows},
                      {"documents", source.documents}});
  }
  return result;
}

Json of(const Diagnostics& diagnostics) {
  Json findings = Json::array();
  for (const auto& [finding, first, count] : diagnostics.entries()) {
    constexpr const char* treatments[] = {"noted", "repaired", "skipped"};
    findings.push_back({{"finding", finding->id},
                        {"treatment", treatments[static_cast<int>(finding->treatment)]},
                        {"file", first.file},
                        {"first_row", first.row},
                        {"count", count}});
  }
  return findings;
}

Json of(const std::optional<Manifest::Links>& links) {
  if (!links) return nullptr;
  Json weights = Json::object();
  for (const auto& [feature, weight] : links->weights) weights[feature] = thousandths(weight);
  const auto logistic = [](const Calibration::Logistic& of) {
    return Json{{"intercept", thousandths(of.intercept)},
                {"per_score", thousandths(of.per_score)},
                {"per_lead", thousandths(of.per_lead)}};
  };
  return {
      {"weights", weights},
      {"coded_comments", links->coded},
      {"confidence",
       {{"first", logistic(links->calibration.first())}, {"other", logistic(links->calibration.other())}}}};
}

Json run_of(const Manifest& manifest) {
  Json stages = Json::object();
  for (const auto& [name, wall, cpu, peak] : manifest.stages) {
    stages[name] = {
        {"wall_seconds", thousandths(wall)}, {"cpu_seconds", thousandths(cpu)}, {"peak_memory_bytes", peak}};
  }
  return {{"host", manifest.host},
          {"threads", manifest.threads},
          {"options", of(manifest.circumstances)},
          {"stages", stages},
          {"peak_memory_bytes", manifest.peak_memory_bytes}};
}

}  // namespace

std::string json(const Manifest& manifest, const std::vector<Source>& sources,
                 const Diagnostics& diagnostics) {
  std::size_t rows = 0;
  for (const Source& source : sources) rows += source.rows;
  const Json result{{"program", "erfar"},
                    {"version", ERFAR_VERSION},
                    {"build", ERFAR_BUILD},
                    {"options", of(manifest.options)},
                    {"inputs", of(manifest.inputs)},
                    {"models", of(manifest.models)},
                    {"sources", of(sources)},
                    {"links", of(manifest.links)},
                    {"rows_read", rows},
                    {"rows_repaired", diagnostics.count(Treatment::repaired)},
                    {"rows_skipped", diagnostics.count(Treatment::skipped)},
                    {"findings", of(diagnostics)},
                    {"outputs", of(manifest.outputs)},
                    {"run", run_of(manifest)}};
  // Names of files are bytes, and need not be UTF-8.
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<std::string> checksum_of_first_input(std::string_view manifest) {
  const Json read = Json::parse(manifest, nullptr, false);
  const Json::json_pointer place("/inputs/0/sha256");
  if (read.is_discarded() || !read.contains(place) || !read.at(place).is_string()) return std::nullopt;
  return read.at(place).get<std::string>();
}

std::vector<std::string> differing_options(std::string_view manifest,
                                           const std::vector<Manifest::Option>& options) {
  const Json read = Json::parse(manifest, nullptr, false);
  std::vector<std::string> result;
  for (const Manifest::Option& option : options) {
    const Json::json_pointer place = Json::json_pointer("/options") / option.name / "value";
    const bool differs = read.contains(place) ? read.at(place) != option.value : option.given;
    if (differs) result.push_back(option.name);
  }
  return result;
}

}  // namespace erfar
