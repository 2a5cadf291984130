#include "pipeline/run/batch_waves.h"

#include <algorithm>
#include <system_error>

#include "pipeline/base/error.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/base/sha256.h"
#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/report/manifest.h"

namespace erfar {
namespace {

using Path = std::filesystem::path;

constexpr Finding no_export{
    "no_export",
    Treatment::noted,
    {"Ikke en CSV-fil, så den er ikke tatt med som en runde.",
     "Inga CSV-fil, så ho er ikkje teken med som ein runde.", "No CSV file, so it is not taken as a wave."}};

Error refused(const Path& place, Text what, Text remedy, std::vector<std::string> values = {}) {
  return {ExitCode::unreadable_input, {place.string()}, what, remedy, std::move(values)};
}

/// What stands in a folder, hidden files aside, in byte order of the names without ending.
std::vector<Path> visible(const Path& folder) {
  std::error_code problem;
  std::vector<Path> result;
  std::filesystem::directory_iterator entry(folder, problem);
  for (; !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
    if (!entry->path().filename().string().starts_with('.')) result.push_back(entry->path());
  }
  if (problem) {
    throw refused(
        folder,
        {"Mappen finnes ikke eller kan ikke leses.", "Mappa finst ikkje eller kan ikkje lesast.",
         "The folder cannot be read or is not there."},
        {"Oppgi mappen som har én CSV-fil for hver runde.", "Oppgje mappa som har éi CSV-fil for kvar runde.",
         "Name the folder that has one CSV file for each wave."});
  }
  std::ranges::sort(result, {}, [](const Path& path) { return std::pair(path.stem().string(), path); });
  return result;
}

/// The theme model and the page hold the name as text.
std::string name_of_wave(const Path& survey) {
  std::size_t replaced = 0;
  std::string name = repaired_utf8(survey.stem().string(), replaced);
  if (replaced == 0) return name;
  throw refused(
      survey,
      {"Filnavnet er ikke gyldig UTF-8.", "Filnamnet er ikkje gyldig UTF-8.",
       "The file's name is not valid UTF-8."},
      {"Gi filen et annet navn; det blir rundens navn.", "Gje fila eit anna namn; det blir namnet på runden.",
       "Give the file another name; it becomes the wave's."});
}

std::vector<BatchWave> exports(const Path& folder, const Path& out, Diagnostics& diagnostics) {
  std::vector<BatchWave> waves;
  std::error_code ignored;
  for (const Path& path : visible(folder)) {
    if (folded(path.extension().string()) == ".csv" && std::filesystem::is_regular_file(path, ignored)) {
      waves.push_back({.name = name_of_wave(path), .survey = path, .out = out / path.stem()});
    } else if (!std::filesystem::equivalent(path, out, ignored)) {
      diagnostics.add(no_export, {.file = path.string()});
    }
  }
  if (!waves.empty()) return waves;
  throw refused(folder,
                {"Mappen har ingen CSV-filer.", "Mappa har ingen CSV-filer.", "The folder has no CSV files."},
                {"Legg én CSV-fil for hver runde i den.", "Legg éi CSV-fil for kvar runde i ho.",
                 "Put one CSV file for each wave into it."});
}

bool is_done(const BatchWave& wave) {
  std::error_code ignored;
  const auto exists = [&](const Path& path) { return std::filesystem::is_regular_file(path, ignored); };
  if (!exists(wave.model())) return false;
  const Path manifest = wave.out / "manifest.json";
  const auto checksum =
      exists(manifest) ? checksum_of_first_input(map_file(manifest).view) : std::optional<std::string>();
  if (!checksum) {
    throw refused(
        manifest,
        {"Runden har en temamodell, men manifestet som hører til, mangler eller er ødelagt.",
         "Runden har ein temamodell, men manifestet som høyrer til, manglar eller er øydelagt.",
         "The wave has a theme model, but the manifest that belongs to it is missing or broken."},
        {"Legg manifestet tilbake, eller slett denne mappen og mappene til senere runder for å kjøre "
         "dem på nytt.",
         "Legg manifestet tilbake, eller slett denne mappa og mappene til seinare rundar for å køyre "
         "dei på nytt.",
         "Put the manifest back, or delete this folder and those of later waves to run them again."});
  }
  if (*checksum == sha256(map_file(wave.survey).view)) return true;
  throw refused(
      wave.survey,
      {"Filen er endret siden runden ble kjørt til {}.", "Fila er endra sidan runden vart køyrd til {}.",
       "The file has changed since the wave was run into {}."},
      {"Slett den mappen og mappene til senere runder for å kjøre dem på nytt, eller legg den gamle "
       "filen tilbake.",
       "Slett den mappa og mappene til seinare rundar for å køyre dei på nytt, eller legg den gamle "
       "fila tilbake.",
       "Delete that folder and those of later waves to run them again, or put the old file back."},
      {wave.out.string()});
}

void refuse_other_order(const std::vector<BatchWave>& waves) {
  const auto first_new = std::ranges::find(waves, false, &BatchWave::is_done);
  const auto done_after = std::find_if(first_new, waves.end(), [](const auto& wave) { return wave.is_done; });
  if (done_after == waves.end()) return;
  throw refused(first_new->survey,
                {"Runden er ikke kjørt, men kommer før {}, som er kjørt.",
                 "Runden er ikkje køyrd, men kjem før {}, som er "
                 "køyrd.",
                 "The wave has not been run, but comes before {}, which has."},
                {"Gi filen et navn som kommer etter de andre, eller slett mappene til de senere rundene for "
                 "å kjøre dem på "
                 "nytt.",
                 "Gje fila eit namn som kjem etter dei andre, eller slett mappene til dei seinare rundane "
                 "for å køyre dei på "
                 "nytt.",
                 "Give the file a name that comes after the others, or delete the folders of the later waves "
                 "to run them "
                 "again."},
                {done_after->out.string()});
}

/// A wave whose export is gone has no place in the order any more.
void refuse_gone(const std::vector<BatchWave>& waves, const Path& folder, const Path& out) {
  for (const Path& path : visible(out)) {
    std::error_code ignored;
    const bool was_run = std::filesystem::exists(path / "themes.erfar", ignored);
    if (!was_run || std::ranges::find(waves, path, &BatchWave::out) != waves.end()) continue;
    throw refused(
        path,
        {"Runden er kjørt, men CSV-filen er ikke lenger i {}.",
         "Runden er køyrd, men CSV-fila er ikkje lenger i {}.",
         "The wave has been run, but its CSV file is no longer in {}."},
        {"Legg filen tilbake, eller slett denne mappen og mappene til senere runder for å kjøre dem på "
         "nytt.",
         "Legg fila tilbake, eller slett denne mappa og mappene til seinare rundar for å køyre dei på "
         "nytt.",
         "Put the file back, or delete this folder and those of later waves to run them again."},
        {folder.string()});
  }
}

/// A wave writes neither among the exports, be it through a link, nor where the trends go.
void refuse_folders_in_use(const std::vector<BatchWave>& waves, const Path& folder) {
  for (const BatchWave& wave : waves) {
    std::error_code ignored;
    const bool is_trends = wave.name == "trends.csv" || wave.name == "trends.html";
    if (!is_trends && !std::filesystem::equivalent(wave.out, folder, ignored)) continue;
    throw Error(ExitCode::bad_command_line, {wave.survey.string()},
                {"Resultatene til denne runden ville ha kommet i {}, som er i bruk.",
                 "Resultata til denne runden ville ha kome i {}, som er i bruk.",
                 "The results of this wave would go to {}, which is in use."},
                {"Gi filen et annet navn, eller velg en annen mappe med --out.",
                 "Gje fila eit anna namn, eller vel ei anna mappe med --out.",
                 "Give the file another name, or choose another folder with --out."},
                {wave.out.string()});
  }
}

}  // namespace

std::vector<BatchWave> batch_waves(const Path& folder, const Path& out, Diagnostics& diagnostics) {
  std::error_code ignored;
  if (std::filesystem::equivalent(folder, out, ignored)) {
    throw Error(ExitCode::bad_command_line, {out.string()},
                {"Resultatene kan ikke ligge i mappen med CSV-filene.",
                 "Resultata kan ikkje liggje i mappa med CSV-filene.",
                 "The results cannot be in the folder of the CSV files."},
                {"Velg en annen mappe med --out.", "Vel ei anna mappe med --out.",
                 "Choose another folder with --out."});
  }
  std::vector<BatchWave> waves = exports(folder, out, diagnostics);
  refuse_folders_in_use(waves, folder);
  for (BatchWave& wave : waves) wave.is_done = is_done(wave);
  refuse_other_order(waves);
  refuse_gone(waves, folder, out);
  return waves;
}

}  // namespace erfar
