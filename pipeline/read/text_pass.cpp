#include "pipeline/read/text_pass.h"

#include <functional>

namespace erfar {

void TextPass::reached(std::size_t document) {
  constexpr std::size_t least_bytes = std::size_t{1} << 23U;  // of one call to the system
  if (document >= corpus_->size()) return forget_texts(*corpus_);
  if (corpus_->files.empty()) return;  // texts from elsewhere
  const std::vector<Source>& sources = corpus_->sources;
  for (; source_ + 1 < sources.size() && sources[source_ + 1].first <= document; ++source_) {
    forget_pages(corpus_->files[source_], corpus_->files[source_].view);
    forgotten_ = 0;
  }
  const Bytes& file = corpus_->files[source_];
  const char* const text = corpus_->texts[document].data();
  const char* const begin = file.view.data();
  if (std::less<>()(text, begin) || std::less<>()(begin + file.view.size(), text))
    return;  // masked: elsewhere
  const auto at = static_cast<std::size_t>(text - begin);
  if (at < forgotten_ + least_bytes) return;
  forget_pages(file, file.view.substr(forgotten_, at - forgotten_));
  forgotten_ = at;
}

void forget_texts(const Corpus& corpus) {
  for (const Bytes& file : corpus.files) forget_pages(file, file.view);
}

}  // namespace erfar
