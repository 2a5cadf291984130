#include "pipeline/run/command_line.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/run/command_line_error.h"
#include "pipeline/run/command_line_options.h"
#include "pipeline/run/commands.h"

namespace erfar {
namespace {

/// Options that change where, how fast or how loudly a run works, but no byte of its outputs besides the
/// manifest.
const std::set<std::string> circumstances{"--out",  "--threads",  "--quiet",
                                          "--json", "--no-color", "--chunk-bytes"};

/// A file of options for `erfar run`: `themes = 10`, with or without a `[run]` above.
class RunConfig : public CLI::ConfigTOML {
 public:
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::vector<CLI::ConfigItem> read = CLI::ConfigTOML::from_config(input);
    for (CLI::ConfigItem& item : read) {
      if (item.parents.empty()) item.parents = {"run"};
    }
    return read;
  }
};

/// Builds all commands with their help in one language.
class Parser {
 public:
  Parser(Settings& settings, Language language) : settings_(settings), language_(language) {
    app_.name("erfar");
    app_.description(
        said({"Erfar knytter svar i undersøkelser og intervjuer til læringspunktene i en rapport.",
              "Erfar knyter svar i undersøkingar og intervju til læringspunkta i ein rapport.",
              "Erfar ties survey answers and interviews to the learning points of a report."}));
    app_.set_version_flag("--version", "erfar " ERFAR_VERSION,
                          said({"Vis versjonen", "Vis versjonen", "Show the version"}));
    app_.set_help_flag("-h,--help", said({"Vis denne hjelpen", "Vis denne hjelpa", "Show this help"}));
    app_.require_subcommand(1);
    app_.footer(said({"Mer: erfar run --help", "Meir: erfar run --help", "More: erfar run --help"}));
    for (const Command& command : commands()) add(command);
    add_config();
  }

  CLI::App& app() { return app_; }

  /// Takes what CLI11 filled over into the settings.
  void finish() {
    take_over(words_, settings_);
    const CLI::App& used = *app_.get_subcommands().front();
    for (const Command& command : commands()) {
      if (used.get_name() == command.name) settings_.command = &command;
    }
    if (const CLI::Option* config = app_.get_config_ptr(); config->count() > 0)
      settings_.config = config->results().front();
    for (const CLI::Option* option : used.get_options()) note(*option);
  }

 private:
  const char* said(Text text) const { return text.in(language_); }

  void add(const Command& command) {
    CLI::App& added = *app_.add_subcommand(command.name, said(command.does));
    const std::string example = said({"Eksempel: erfar ", "Døme: erfar ", "Example: erfar "});
    added.footer(example + said(command.example));
    const CommandOptions options{added, settings_, words_, language_};
    command.add_options(options);
    common_options(options);
  }

  /// CLI11 reads a file of options for the program only, not for one command; so the option stands there.
  void add_config() {
    app_.set_config("--config", "",
                    said({"Les valgene til «run» fra en TOML-fil", "Les vala til «run» frå ei TOML-fil",
                          "Read the options of “run” from a TOML file"}));
    app_.config_formatter(std::make_shared<RunConfig>());
    app_.allow_config_extras(CLI::config_extras_mode::error);
    CLI::App& run = *app_.get_subcommand("run");
    run.allow_config_extras(CLI::config_extras_mode::error);
    run.fallthrough();
  }

  /// Keeps an option and its value for the manifest.
  void note(const CLI::Option& option) {
    const std::string name = option.get_name();
    if (name == "--help" || name.empty()) return;
    std::string value = option.get_default_str();
    if (option.count() > 0) {
      value.clear();
      for (const std::string& part : option.results()) value += (value.empty() ? "" : " ") + part;
    }
    auto& list = circumstances.contains(name) ? settings_.circumstances : settings_.options;
    list.push_back({name.substr(name.find_first_not_of('-')), value, option.count() > 0});
  }

  Settings& settings_;
  Language language_;
  CLI::App app_;
  RawWords words_;
};

std::string names_of_commands() {
  std::string names;
  for (const Command& command : commands()) names += (names.empty() ? "" : ", ") + std::string(command.name);
  return names;
}

}  // namespace

const std::map<std::string, Language>& languages() {
  static const std::map<std::string, Language> names{
      {"nb", Language::nb}, {"nn", Language::nn}, {"en", Language::en}};
  return names;
}

Language asked_language(int count, const char* const* words) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    constexpr std::string_view joined = "--language=";
    std::string value;
    if (word == "--language" && i + 1 < count) value = words[i + 1];
    if (word.starts_with(joined)) value = word.substr(joined.size());
    if (const auto found = languages().find(value); found != languages().end()) return found->second;
  }
  return Language::nb;
}

std::optional<Settings> parse_command_line(int count, const char* const* words) {
  Settings settings;
  Parser parser(settings, asked_language(count, words));
  try {
    parser.app().parse(count, words);
  } catch (const CLI::Success& success) {  // --help or --version, which CLI11 prints
    parser.app().exit(success);
    if (!std::cout.flush()) {
      throw Error(ExitCode::unwritable_output, {},
                  {"Hjelpen kan ikke skrives.", "Hjelpa kan ikkje skrivast.", "The help cannot be written."},
                  {"Kontroller hvor standard ut går.", "Kontroller kvar standard ut går.",
                   "Check where standard output goes."});
    }
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw explained(error, names_of_commands());
  }
  parser.finish();
  return settings;
}

}  // namespace erfar
