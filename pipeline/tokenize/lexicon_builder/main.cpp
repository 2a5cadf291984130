#include <filesystem>
#include <iostream>

#include "pipeline/base/error.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/base/output_file.h"
#include "pipeline/tokenize/lexicon_builder/build_lexicon.h"

namespace {

using namespace erfar;
using namespace erfar::lexicon_builder;

Automaton read(const std::filesystem::path& path) { return read_automaton(map_file(path).view); }

/// `folder` holds what lt-print wrote of the package's automata, under their names there.
Dictionary read_dictionary(const std::filesystem::path& folder) {
  Dictionary dictionary;
  // The generators are named after the norm that they translate from.
  add_forms(dictionary, read(folder / "nob-nno.automorf.att"), nb, false);
  add_forms(dictionary, read(folder / "nno-nob.autogen.att"), nb, true);
  add_forms(dictionary, read(folder / "nno-nob.automorf.att"), nn, false);
  add_forms(dictionary, read(folder / "nob-nno.autogen.att"), nn, true);
  add_translations(dictionary, read(folder / "nob-nno.autobil.att"), dictionary.nn_of_nb);
  add_translations(dictionary, read(folder / "nno-nob.autobil.att"), dictionary.nb_of_nn);
  return dictionary;
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "usage: erfar_build_lexicon FOLDER-OF-AUTOMATA FORM-COUNTS SOURCE LEXICON\n";
    return 2;
  }
  try {
    Dictionary dictionary = read_dictionary(words[1]);
    const std::string bytes = build_lexicon(dictionary, map_file(words[2]).view, words[3]);
    OutputFile file(words[4]);
    file.write(bytes);
    file.finish();
    file.commit();
    std::cout << words[4] << ": " << dictionary.forms.size() << " forms, " << bytes.size() << " bytes\n";
    return 0;
  } catch (const Error& error) {
    std::cerr << error.message(Language::en) << '\n';
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
  }
  return 1;
}
