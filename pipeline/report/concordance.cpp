#include "pipeline/report/concordance.h"

#include <algorithm>
#include <string>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/report/csv.h"
#include "pipeline/tokenize/terms.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {
namespace {

constexpr std::size_t context = 50;  // code points on each side

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t code_points(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

/// The last code points before `end`.
std::string_view before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t count = 0; begin > 0 && count < context; ++count) {
    do --begin;
    while (begin > 0 && is_continuation(text[begin]));
  }
  return text.substr(begin, end - begin);
}

std::string_view after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t count = 0; end < text.size() && count < context; ++count) {
    do ++end;
    while (end < text.size() && is_continuation(text[end]));
  }
  return text.substr(begin, end - begin);
}

/// By form, whether it is of the word's concept.
std::vector<bool> wanted_forms(const TermList& forms, std::string_view word, const Lexicon* lexicon) {
  const std::string wanted = concept_of(folded(word), lexicon);
  std::vector<bool> result(forms.size());
  for (std::uint32_t form = 0; form < forms.size(); ++form)
    result[form] = !wanted.empty() && concept_of(forms[form], lexicon) == wanted;
  return result;
}

void append_line(std::string& lines, std::string_view id, std::string_view text, std::size_t begin,
                 std::size_t end) {
  append_field(lines, id);
  append_field(lines += ';', before(text, begin));
  append_field(lines += ';', text.substr(begin, end - begin));
  append_field(lines += ';', after(text, end));
  const std::size_t start = code_points(text.substr(0, begin));
  append_number(lines += ';', start);
  append_number(lines += ';', start + code_points(text.substr(begin, end - begin)));
  lines += '\n';
}

}  // namespace

std::size_t write_concordance(const Corpus& corpus, const FormCounts& forms, std::string_view word,
                              const Lexicon* lexicon, OutputFile& file) {
  const std::vector<bool> wanted = wanted_forms(forms.vocabulary, word, lexicon);
  const TermTable numbers(forms.vocabulary);
  const auto is_wanted = [&](TermId form) { return wanted[index_of(form)]; };
  std::size_t places = 0;
  TokenBatch tokens;
  file.write("id;left;word;right;start;end\n");
  for (std::size_t document = 0; document < corpus.size(); ++document) {
    if (std::ranges::none_of(forms.matrix.row(document).terms, is_wanted)) continue;
    const std::string_view text = corpus.texts[document];
    tokenize(text, tokens);
    std::string lines;
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      const auto form = numbers.find(folded(tokens.in(text, token)));
      if (!form || !wanted[*form]) continue;
      append_line(lines, corpus.ids[document], text, tokens.begins[token], tokens.ends[token]);
      ++places;
    }
    file.write(lines);
  }
  return places;
}

}  // namespace erfar
