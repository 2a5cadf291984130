#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/run/command_line.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/messenger.h"

namespace {

using namespace erfar;

ExitCode execute(const Settings& settings, const Messenger& messenger) {
  const Diagnostics diagnostics = settings.command->execute(settings, messenger);
  const bool touched = diagnostics.count(Treatment::repaired) + diagnostics.count(Treatment::skipped) > 0;
  return settings.strict && touched ? ExitCode::repaired : ExitCode::done;
}

/// A file that may not grow or a reader that has left is an error of writing, told like a full disk, and no
/// reason to end without removing unfinished files.
void let_writes_fail() {
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
}

std::string cut_file_line;  // what to say of it

/// A mapped file that somebody cuts off, or whose disk fails, while it is read ends in SIGBUS, on any thread:
/// told, and the run ended at once. `write` and `_exit` are all that a handler may call, so files that are
/// half written stay beside the old ones.
void tell_of_cut_files(const Settings& settings, const Messenger& messenger) {
  const Error cut(ExitCode::unreadable_input, {},
                  {"En fil ble kortere mens den ble lest, eller kan ikke leses lenger.",
                   "Ei fil vart kortare medan ho vart lesen, eller kan ikkje lesast lenger.",
                   "A file became shorter while it was read, or can no longer be read."},
                  {"Kjør på nytt når den er ferdig skrevet.", "Køyr på nytt når ho er ferdig skriven.",
                   "Run again when it has been written."});
  cut_file_line = messenger.error_line(cut.message(settings.language), cut.code());
  std::signal(SIGBUS, [](int) {
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, cut_file_line.data(), cut_file_line.size());
    ::_exit(static_cast<int>(ExitCode::unreadable_input));
  });
}

int guarded_main(int count, char** words) {
  let_writes_fail();
  Settings settings;
  settings.language = asked_language(count, words);
  const Messenger messenger(settings);
  const auto fail = [&](const std::string& message, ExitCode code) {
    messenger.error(message, code);
    return static_cast<int>(code);
  };
  try {
    const std::optional<Settings> parsed = parse_command_line(count, words);
    if (!parsed) return static_cast<int>(ExitCode::done);
    settings = *parsed;
    validate(settings);
    note_interrupts();
    tell_of_cut_files(settings, messenger);
    return static_cast<int>(execute(settings, messenger));
  } catch (const Error& error) {
    return fail(error.message(settings.language), error.code());
  } catch (const Interrupted& interrupted) {
    messenger.interrupted();
    return 128 + interrupted.signal;
  } catch (const std::bad_alloc&) {
    return fail(Error(ExitCode::our_fault, {},
                      {"Maskinen har ikke mer minne.", "Maskina har ikkje meir minne.",
                       "The machine has no memory left."},
                      {"Lukk andre programmer eller del dataene.", "Lukk andre program eller del dataa.",
                       "Close other programs or split the data."})
                    .message(settings.language),
                ExitCode::our_fault);
  } catch (const std::exception& fault) {
    return fail(
        Error(ExitCode::our_fault, {},
              {"Erfar har en feil: {}.", "Erfar har ein feil: {}.", "Erfar has a fault: {}."},
              {"Meld den gjerne, med kommandoen du brukte.", "Meld han gjerne, med kommandoen du brukte.",
               "Please report it with the command you used."},
              {fault.what()})
            .message(settings.language),
        ExitCode::our_fault);
  }
}

}  // namespace

int main(int count, char** words) { return guarded_main(count, words); }
