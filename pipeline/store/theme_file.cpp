#include "pipeline/store/theme_file.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/base/sha256.h"
#include "pipeline/base/utf8.h"
#include "pipeline/tokenize/models.h"
#include "pipeline/weigh/word_vectors.h"

namespace erfar {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

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

Json json_of(const WaveCounts& wave) {
  return {{"wave", wave.wave},
          {"documents", wave.documents},
          {"respondents", wave.respondents},
          {"documents_of", wave.documents_of},
          {"respondents_of", wave.respondents_of},
          {"counted_as", wave.counted_as}};
}

WaveCounts wave_from(const Json& json) {
  WaveCounts wave;
  json.at("wave").get_to(wave.wave);
  json.at("documents").get_to(wave.documents);
  json.at("respondents").get_to(wave.respondents);
  json.at("documents_of").get_to(wave.documents_of);
  json.at("respondents_of").get_to(wave.respondents_of);
  json.at("counted_as").get_to(wave.counted_as);
  return wave;
}

Json figures_of(const ThemeModel& model, std::string_view lexicon) {
  Json waves = Json::array();
  for (const WaveCounts& wave : model.waves) waves.push_back(json_of(wave));
  return {{"lexicon", lexicon},
          {"word_vectors", sha256(::erfar::model(Model::word_vectors))},
          {"waves", std::move(waves)},
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

/// What people may have edited. Ids stay in order, and a theme is merged into one that is not merged itself.
std::vector<KeptTheme> themes_from(const Json& json, const std::filesystem::path& path) {
  std::vector<KeptTheme> themes;
  for (const Json& of_theme : json) {
    KeptTheme theme;
    of_theme.at("name").get_to(theme.name);
    of_theme.at("keywords").get_to(theme.keywords);
    of_theme.at("since").get_to(theme.since);
    const Json& into = of_theme.at("merged_into");
    if (!into.is_null() && !into.is_number_integer()) throw refused(path, no_model);
    if (!into.is_null()) theme.merged_into = into.get<std::size_t>() - 1;
    if (of_theme.at("id") != Json(themes.size() + 1)) throw refused(path, no_model);
    themes.push_back(std::move(theme));
  }
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    const auto into = themes[theme].merged_into;
    if (!into || (*into < themes.size() && !themes[*into].merged_into)) continue;
    throw Error(
        ExitCode::unreadable_input, {path.string()},
        {"Tema {} er slått sammen med et tema som ikke finnes, eller som selv er slått sammen med et annet.",
         "Tema {} er slege saman med eit tema som ikkje finst, eller som sjølv er slege saman med eit anna.",
         "Theme {} is merged into one that does not exist or is merged into another itself."},
        {"Sett merged_into til nummeret på temaet som står igjen, eller til null.",
         "Set merged_into til nummeret på temaet som står att, eller til null.",
         "Set merged_into to the number of the theme that remains, or to null."},
        {std::to_string(theme + 1)});
  }
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

/// Whether all parts are of the sizes that they say of each other.
bool fits_together(const ThemeModel& model) {
  constexpr std::size_t most_documents = std::size_t{1} << 32U;
  const auto at_most = [](const auto& numbers, std::size_t most) {
    return std::ranges::all_of(numbers, [&](std::size_t number) { return number <= most; });
  };
  const auto fits = [&](const TermFrequencies& f) {
    return f.terms.size() == f.documents_with.size() && std::ranges::is_sorted(f.terms) &&
           f.documents <= most_documents && at_most(f.documents_with, f.documents);
  };
  const auto are_cosines = [](const std::vector<float>& values) {
    constexpr float rounding = 1e-3F;
    return std::ranges::all_of(values, [&](float value) { return std::abs(value) <= 1 + rounding; });
  };
  return fits(model.frequencies) && fits(model.seen) && !model.waves.empty() &&
         model.mean_meaning.size() == word_vectors().dimensions() && are_cosines(model.mean_meaning) &&
         model.centroids.clusters == model.themes.size() && are_cosines(model.centroids.weights) &&
         std::ranges::is_sorted(model.waves, {}, [](const auto& wave) { return wave.documents_of.size(); }) &&
         model.waves.back().documents_of.size() == model.themes.size() &&
         std::ranges::all_of(model.waves, [&](const WaveCounts& wave) {
           return wave.documents <= most_documents && wave.respondents <= wave.documents &&
                  wave.documents_of.size() <= model.themes.size() &&
                  wave.respondents_of.size() == wave.documents_of.size() &&
                  wave.counted_as.size() == wave.documents_of.size() &&
                  at_most(wave.documents_of, wave.documents) &&
                  at_most(wave.respondents_of, wave.respondents);
         });
}

}  // namespace

std::string theme_file(const ThemeModel& model, std::string_view lexicon) {
  Json themes = Json::array();
  for (const KeptTheme& theme : model.themes) {
    themes.push_back({{"id", themes.size() + 1},
                      {"name", theme.name},
                      {"merged_into", theme.merged_into ? Json(*theme.merged_into + 1) : Json()},
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
    if (json.at("erfar_themes") != version || sha256(figures.dump()) != json.at("checksum"))
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
    model.themes = themes_from(json.at("themes"), path);
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
