#include "pipeline/run/command_line_error.h"

#include <sstream>
#include <string>

namespace erfar {
namespace {

/// "--threads: Value x not in range" -> "--threads"; "--survey is required" -> "--survey".
std::string option_of(const std::string& said) { return said.substr(0, said.find_first_of(": ")); }

/// "The following arguments were not expected: 5 --tema" -> "--tema", as CLI11 tells them in reverse; all of
/// them where none is an option.
std::string unexpected(const std::string& said) {
  const std::size_t colon = said.find(": ");
  if (colon == std::string::npos) return said;
  std::istringstream words(said.substr(colon + 2));
  std::string options;
  for (std::string word; words >> word;)
    if (word.starts_with("-")) options = word + (options.empty() ? "" : " ") + options;
  return options.empty() ? said.substr(colon + 2) : options;
}

Error wrong(Text what, std::string value) {
  return Error(ExitCode::bad_command_line, {}, what,
               {"Se erfar --help og erfar KOMMANDO --help.", "Sjå erfar --help og erfar KOMMANDO --help.",
                "See erfar --help and erfar COMMAND --help."},
               {std::move(value)});
}

}  // namespace

Error explained(const CLI::ParseError& error, const std::string& commands) {
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());  // the name is not always the kind
  const std::string said = error.what();
  const bool about_option = said.starts_with("-");
  if (kind == CLI::ExitCodes::RequiredError && said.starts_with("A subcommand")) {
    return wrong({"Kommandoen mangler eller er ukjent. Disse finnes: {}.",
                  "Kommandoen manglar eller er ukjend. Desse finst: {}.",
                  "The command is missing or unknown. There are: {}."},
                 commands);
  }
  if (kind == CLI::ExitCodes::RequiredError) {
    return wrong({"Dette må være med: {}.", "Dette må vere med: {}.", "This is required: {}."},
                 option_of(said));
  }
  if (kind == CLI::ExitCodes::ExtrasError || kind == CLI::ExitCodes::ConfigError) {
    return wrong({"Dette er ikke et valg eller en kommando: {}.",
                  "Dette er ikkje eit val eller ein kommando: {}.", "This is no option or command: {}."},
                 unexpected(said));
  }
  if (kind == CLI::ExitCodes::ArgumentMismatch && about_option) {
    return wrong(
        {"Valget {} mangler en verdi eller har for mange.", "Valet {} manglar ein verdi eller har for mange.",
         "The option {} lacks a value or has too many."},
        option_of(said));
  }
  if ((kind == CLI::ExitCodes::ValidationError || kind == CLI::ExitCodes::ConversionError) &&
      said.find("--") != std::string::npos) {
    return wrong({"Verdien til {} kan ikke brukes.", "Verdien til {} kan ikkje brukast.",
                  "The value of {} cannot be used."},
                 option_of(said.substr(said.find("--"))));
  }
  if (kind == CLI::ExitCodes::FileError) {
    return wrong({"Filen med valg kan ikke leses: {}.", "Fila med val kan ikkje lesast: {}.",
                  "The file with options cannot be read: {}."},
                 option_of(said));
  }
  return wrong({"Kommandolinjen kan ikke forstås: {}.", "Kommandolina kan ikkje forståast: {}.",
                "The command line cannot be understood: {}."},
               said);
}

}  // namespace erfar
