#include "pipeline/store/theme_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/base/sha256.h"
#include "pipeline/base/utf8.h"
#include "pipeline/store/fits_together.h"
#include "pipeline/store/theme_edits.h"
#include "pipeline/tokenize/models.h"
#include "pipeline/weigh/word_vectors.h"

namespace erfar {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 2;  // 1: without split_into and part_of

Json json_of(const TermFrequencies& frequencies) {
  return {{"documents", frequencies.documents},
          {"terms", frequencies.terms},
          {"documents_with", frequencies.documents_with}};
}

void read(const Json& json, TermFrequencies& frequencies) {
  json.at("documents").get_to(frequencies.documents);
  json.at("terms").get_to(frequencies.terms);
  json.at("documents_with").get_to(frequencies.documents_with);
}

/// Most entries are zero: per theme the rows that are not, and their weights.
Json json_of(const Centroids& centroids) {
  Json result = Json::array();
  for (std::size_t cluster = 0; cluster < centroids.clusters; ++cluster) {
    Json rows = Json::array(), weights = Json::array();
    for (std::size_t row = 0; row * centroids.clusters < centroids.weights.size(); ++row) {
      const float weight = centroids.weights[row * centroids.clusters + cluster];
      if (weight == 0) continue;
      rows.push_back(row);
      weights.push_back(weight);
    }
    result.push_back({{"rows", std::move(rows)}, {"weights", std::move(weights)}});
  }
  return result;
}

Centroids centroids_from(const Json& json, std::size_t rows, std::size_t themes) {
  if (json.size() != themes) throw std::out_of_range("centroids");
  Centroids result{json.size(), std::vector<float>(rows * json.size())};
  for (std::size_t cluster = 0; cluster < json.size(); ++cluster) {
    const auto at = json[cluster].at("rows").get<std::vector<std::size_t>>();
    const auto weights = json[cluster].at("weights").get<std::vector<float>>();
    for (std::size_t i = 0; i < at.size(); ++i) {
      if (at[i] >= rows) throw std::out_of_range("row");
      result.weights.at(at[i] * result.clusters + cluster) = weights.at(i);
    }
  }
  return result;
}

/// Empty where they are not known: a file from before words were kept is written as it was.
Json json_of(const std::vector<ThemeWords>& words) {
  Json result = Json::array();
  for (const auto& [terms, respondents_with, others_at_most] : words)
    result.push_back(
        {{"terms", terms}, {"respondents_with", respondents_with}, {"others_at_most", others_at_most}});
  return result;
}

std::vector<ThemeWords> words_from(const Json& json) {
  std::vector<ThemeWords> result;
  for (const Json& of_theme : json) {
    ThemeWords words;
    of_theme.at("terms").get_to(words.terms);
    of_theme.at("respondents_with").get_to(words.respondents_with);
    of_theme.at("others_at_most").get_to(words.others_at_most);
    result.push_back(std::move(words));
  }
  return result;
}

Json json_of(const WaveCounts& wave) {
  Json result{{"wave", wave.wave},
              {"documents", wave.documents},
              {"respondents", wave.respondents},
              {"documents_of", wave.documents_of},
              {"respondents_of", wave.respondents_of},
              {"counted_as", wave.counted_as}};
  if (!wave.words.empty()) result["words"] = json_of(wave.words);
  return result;
}

WaveCounts wave_from(const Json& json) {
  WaveCounts wave;
  json.at("wave").get_to(wave.wave);
  json.at("documents").get_to(wave.documents);
  json.at("respondents").get_to(wave.respondents);
  json.at("documents_of").get_to(wave.documents_of);
  json.at("respondents_of").get_to(wave.respondents_of);
  json.at("counted_as").get_to(wave.counted_as);
  wave.words = words_from(json.value("words", Json::array()));
  return wave;
}

Json id_of(const std::optional<std::size_t>& theme) { return theme ? Json(*theme + 1) : Json(); }

std::optional<std::size_t> theme_from(const Json& id) {
  if (id.is_null()) return std::nullopt;
  if (!id.is_number_unsigned() || id == 0) throw std::out_of_range("id");
  return id.get<std::size_t>() - 1;
}

Json figures_of(const ThemeModel& model, std::string_view lexicon) {
  Json waves = Json::array();
  for (const WaveCounts& wave : model.waves) waves.push_back(json_of(wave));
  Json part_of = Json::array();
  for (const KeptTheme& theme : model.themes) part_of.push_back(id_of(theme.part_of));
  return {{"lexicon", lexicon},
          {"word_vectors", sha256(::erfar::model(Model::word_vectors))},
          {"waves", std::move(waves)},
          {"part_of", std::move(part_of)},
          {"frequencies", json_of(model.frequencies)},
          {"seen", json_of(model.seen)},
          {"mean_meaning", model.mean_meaning},
          {"centroids", json_of(model.centroids)}};
}

Error refused(const std::filesystem::path& path, Text what) {
  return {ExitCode::unreadable_input,
          {path.string()},
          what,
          {"Lag modellen på nytt med --save.", "Lag modellen på nytt med --save.",
           "Make the model anew with --save."}};
}

Error broken(const std::filesystem::path& path, std::size_t row) {
  return {
      ExitCode::unreadable_input,
      {path.string(), row},
      {"Her er filen ikke gyldig JSON.", "Her er fila ikkje gyldig JSON.", "Here the file is no valid JSON."},
      {"Se etter et anførselstegn eller komma som mangler eller er for mye.",
       "Sjå etter eit hermeteikn eller komma som manglar eller er for mykje.",
       "Look for a quote or comma that is missing or too many."}};
}

/// The first line that is no valid UTF-8.
std::optional<std::size_t> row_of_broken_utf8(std::string_view bytes) {
  for (std::size_t row = 1; !bytes.empty(); ++row) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    std::size_t replaced = 0;
    repaired_utf8(line, replaced);
    if (replaced > 0) return row;
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return std::nullopt;
}

Error not_utf8(const std::filesystem::path& path, std::size_t row) {
  return {ExitCode::unreadable_input,
          {path.string(), row},
          {"Her er teksten ikke UTF-8.", "Her er teksten ikkje UTF-8.", "Here the text is not UTF-8."},
          {"Lagre filen som UTF-8.", "Lagre fila som UTF-8.", "Save the file as UTF-8."}};
}

constexpr Text no_model{
    "Filen er ikke en temamodell fra Erfar, eller den er endret der den ikke skal endres.",
    "Fila er ikkje ein temamodell frå Erfar, eller ho er endra der ho ikkje skal endrast.",
    "The file is no theme model of Erfar, or was changed where it must not be."};

/// What people may have edited. Ids stay in order.
std::vector<KeptTheme> themes_from(const Json& json, const Json& part_of, const std::filesystem::path& path) {
  std::vector<KeptTheme> themes;
  for (const Json& of_theme : json) {
    KeptTheme theme;
    of_theme.at("name").get_to(theme.name);
    of_theme.at("keywords").get_to(theme.keywords);
    of_theme.at("since").get_to(theme.since);
    theme.merged_into = theme_from(of_theme.at("merged_into"));
    constexpr std::size_t no_number = 1;  // that a theme can be split into: the check of edits says what can
    if (const Json parts = of_theme.value("split_into", Json()); !parts.is_null())
      theme.split_into = parts.is_number_unsigned() ? parts.get<std::size_t>() : no_number;
    theme.part_of = theme_from(of_theme.value("part_of", Json()));
    const Json whole = part_of.empty() ? Json() : part_of.at(themes.size());
    const bool is_before = !theme.part_of || *theme.part_of < themes.size();
    if (of_theme.at("id") != Json(themes.size() + 1) || !is_before || id_of(theme.part_of) != whole)
      throw refused(path, no_model);
    themes.push_back(std::move(theme));
  }
  if (!part_of.empty() && part_of.size() != themes.size()) throw refused(path, no_model);
  check_edits(themes, path);
  return themes;
}

/// Parsed, unless it is nested deeper than a model is: what walks through it again is recursive.
Json parsed(std::string_view bytes, const std::filesystem::path& path) {
  constexpr int deepest = 8;
  return Json::parse(bytes, [&](int depth, Json::parse_event_t, Json&) {
    if (depth > deepest) throw refused(path, no_model);
    return true;
  });
}

}  // namespace

std::string theme_file(const ThemeModel& model, std::string_view lexicon) {
  Json themes = Json::array();
  for (const KeptTheme& theme : model.themes) {
    themes.push_back({{"id", themes.size() + 1},
                      {"name", theme.name},
                      {"merged_into", id_of(theme.merged_into)},
                      {"split_into", theme.split_into > 0 ? Json(theme.split_into) : Json()},
                      {"part_of", id_of(theme.part_of)},
                      {"keywords", theme.keywords},
                      {"since", theme.since}});
  }
  const Json figures = figures_of(model, lexicon);
  const std::string checksum = sha256(figures.dump());
  std::string file = "{\n\"erfar_themes\": " + std::to_string(version) + ",\n\"themes\": " + themes.dump(1) +
                     ",\n\"checksum\": " + Json(checksum).dump() + ",\n\"figures\": " + figures.dump() +
                     "\n}\n";
  return file;
}

ThemeModel read_theme_file(const std::filesystem::path& path, std::string_view lexicon) {
  const Bytes bytes = map_file(path);
  if (const auto row = row_of_broken_utf8(bytes.view)) throw not_utf8(path, *row);
  ThemeModel model;
  try {
    const Json json = parsed(bytes.view, path);
    const Json& figures = json.at("figures");
    if (!(json.at("erfar_themes") == version || json.at("erfar_themes") == 1) ||
        sha256(figures.dump()) != json.at("checksum"))
      throw refused(path, no_model);
    if (figures.at("lexicon") != lexicon ||
        figures.at("word_vectors") != sha256(erfar::model(Model::word_vectors))) {
      throw refused(
          path,
          {"Temamodellen er laget med et annet leksikon eller andre ordvektorer enn dette programmet bruker.",
           "Temamodellen er laga med eit anna leksikon eller andre ordvektorar enn dette programmet bruker.",
           "The theme model was made with another lexicon or other word vectors than this program uses."});
    }
    read(figures.at("frequencies"), model.frequencies);
    read(figures.at("seen"), model.seen);
    figures.at("mean_meaning").get_to(model.mean_meaning);
    model.centroids =
        centroids_from(figures.at("centroids"), model.frequencies.terms.size() + word_vectors().dimensions(),
                       json.at("themes").size());
    for (const Json& wave : figures.at("waves")) model.waves.push_back(wave_from(wave));
    model.themes = themes_from(json.at("themes"), figures.value("part_of", Json::array()), path);
  } catch (const nlohmann::json::parse_error& error) {
    const std::string_view read = bytes.view.substr(0, std::min(error.byte, bytes.view.size()));
    throw broken(path, 1 + static_cast<std::size_t>(std::ranges::count(read, '\n')));
  } catch (const nlohmann::json::exception&) {
    throw refused(path, no_model);
  } catch (const std::out_of_range&) {
    throw refused(path, no_model);
  }
  if (!fits_together(model)) throw refused(path, no_model);
  return model;
}

}  // namespace erfar
