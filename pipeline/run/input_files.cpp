#include "pipeline/run/input_files.h"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "pipeline/base/error.h"

namespace erfar {
namespace {

using Paths = std::vector<std::filesystem::path>;

/// Whether two names mean one file, there or not yet.
bool are_same(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code problem;
  if (std::filesystem::exists(a, problem) && std::filesystem::exists(b, problem))
    return std::filesystem::is_regular_file(a, problem) && std::filesystem::equivalent(a, b, problem);
  return std::filesystem::weakly_canonical(a, problem) == std::filesystem::weakly_canonical(b, problem);
}

}  // namespace

Paths input_files(const Settings& settings) {
  Paths result;
  for (const auto* several : {&settings.read.surveys, &settings.texts, &settings.background})
    std::ranges::copy_if(*several, std::back_inserter(result), [](const auto& path) { return path != "-"; });
  for (const auto* one : {&settings.report, &settings.codebook, &settings.coded, &settings.seeds,
                          &settings.theme_model, &settings.gold, &settings.predicted, &settings.config}) {
    if (!one->empty()) result.push_back(*one);
  }
  if (!settings.lexicon.empty() && settings.lexicon != "none") result.push_back(settings.lexicon);
  return result;
}

InputStates states_of_inputs(const Settings& settings) {
  InputStates result;
  for (const std::filesystem::path& path : input_files(settings)) {
    std::error_code missing;
    const bool is_file = std::filesystem::is_regular_file(path, missing);
    auto& [written, bytes] = result.emplace_back();
    if (is_file) written = std::filesystem::last_write_time(path, missing);
    if (is_file) bytes = std::filesystem::file_size(path, missing);
  }
  return result;
}

void refuse_changed_inputs(const Settings& settings, const InputStates& before) {
  const InputStates now = states_of_inputs(settings);
  const auto [changed, was] = std::ranges::mismatch(now, before);
  if (changed == now.end()) return;
  throw Error(ExitCode::unreadable_input,
              {input_files(settings)[static_cast<std::size_t>(changed - now.begin())].string()},
              {"Filen ble endret mens den ble lest.", "Fila vart endra medan ho vart lesen.",
               "The file was changed while it was read."},
              {"Kjør på nytt når den er ferdig skrevet.", "Køyr på nytt når ho er ferdig skriven.",
               "Run again when it has been written."});
}

void refuse_to_replace(const Settings& settings, std::span<const std::filesystem::path> outputs) {
  Paths kept = input_files(settings);
  for (const std::filesystem::path& output : outputs) {
    if (output.empty() || output == "-") continue;
    const bool is_renewed = output == settings.save && are_same(output, settings.theme_model);
    if (!is_renewed && std::ranges::any_of(kept, [&](const auto& path) { return are_same(path, output); })) {
      throw Error(ExitCode::bad_command_line, {output.string()},
                  {"Resultatet ville ha erstattet en fil som leses, eller et annet resultat.",
                   "Resultatet ville ha erstatta ei fil som blir lesen, eller eit anna resultat.",
                   "The output would replace a file that is read, or another output."},
                  {"Gi resultatet et annet navn eller en annen mappe.",
                   "Gje resultatet eit anna namn eller ei anna mappe.",
                   "Give the output another name or another folder."});
    }
    kept.push_back(output);
  }
}

}  // namespace erfar
