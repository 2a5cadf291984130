#include "pipeline/read/documents.h"

#include <algorithm>
#include <utility>

#include "pipeline/read/messages.h"

namespace erfar {

std::size_t make_room(Corpus& corpus, std::size_t count) {
  const std::size_t first = corpus.size(), size = first + count;
  corpus.ids.resize(size);
  corpus.texts.resize(size);
  corpus.named_respondents.resize(size);
  corpus.questions.resize(size);
  corpus.waves.resize(size);
  corpus.rows.resize(size);
  for (MetadataColumn& column : corpus.metadata) column.values.resize(size);
  return first;
}

std::size_t metadata_column(Corpus& corpus, std::string_view name) {
  const auto found = std::ranges::find(corpus.metadata, name, &MetadataColumn::name);
  const auto index = static_cast<std::size_t>(found - corpus.metadata.begin());
  if (found == corpus.metadata.end()) {
    corpus.metadata.push_back({std::string(name), {}});
    corpus.metadata.back().values.resize(corpus.size());
  }
  return index;
}

void finish_source(Growing& growing, Input& input, std::size_t documents) {
  if (documents == 0) {
    throw Error(ExitCode::unreadable_input, input.place, messages::holds_no_text, messages::check_the_export);
  }
  input.source.documents = documents;
  input.source.first = growing.corpus.size() - documents;
  growing.corpus.sources.push_back(std::move(input.source));
}

}  // namespace erfar
