#include "pipeline/report/token_measures.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/report/csv.h"

namespace erfar {
namespace {

/// What is counted within one gold sentence.
struct Counts {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t both = 0;
};

double f1(const std::vector<Counts>& sentences, std::span<const std::uint32_t> sample) {
  Counts sum;
  for (const std::uint32_t sentence : sample) {
    sum.gold += sentences[sentence].gold;
    sum.predicted += sentences[sentence].predicted;
    sum.both += sentences[sentence].both;
  }
  const std::size_t all = sum.gold + sum.predicted;
  return all == 0 ? 0 : 200.0 * static_cast<double>(sum.both) / static_cast<double>(all);
}

SpanMeasure measure_of(const std::vector<Counts>& sentences) {
  std::vector<std::uint32_t> each(sentences.size());
  SpanMeasure measure;
  for (std::uint32_t i = 0; i < each.size(); ++i) {
    each[i] = i;
    measure.n += sentences[i].gold;
  }
  measure.f1 = f1(sentences, each);
  measure.interval = bootstrap_interval(
      each.size(), [&](std::span<const std::uint32_t> sample) { return f1(sentences, sample); });
  return measure;
}

/// Ends of the words in the text without white space, in bytes, and that text.
struct Layout {
  explicit Layout(const ConlluWords& words) {
    for (const std::string_view form : words.forms) {
      for (std::size_t at = 0; at < form.size();) {
        const CodePoint point = decode(form, at);
        if (!is_white_space(point.value)) text += form.substr(at, point.bytes);
        at += point.bytes;
      }
      ends.push_back(text.size());
    }
  }
  std::size_t begin(std::size_t word) const { return word == 0 ? 0 : ends[word - 1]; }

  std::string text;
  std::vector<std::size_t> ends;
};

struct Spanned {
  std::size_t begin;
  std::size_t end;
  std::string_view lemma;
};

std::vector<Spanned> words_of(const ConlluWords& words, const Layout& layout) {
  std::vector<Spanned> result;
  for (std::size_t i = 0; i < words.forms.size(); ++i)
    result.push_back({layout.begin(i), layout.ends[i], words.lemmas[i]});
  return result;
}

std::vector<Spanned> sentences_of(const ConlluWords& words, const Layout& layout) {
  std::vector<Spanned> result;
  for (std::size_t i = 0; i < words.sentences.size(); ++i) {
    const std::size_t end = i + 1 < words.sentences.size() ? words.sentences[i + 1] : words.forms.size();
    result.push_back({layout.begin(words.sentences[i]), layout.ends[end - 1], {}});
  }
  return result;
}

bool same_span(const Spanned& a, const Spanned& b) { return a.begin == b.begin && a.end == b.end; }
bool same_lemma(const Spanned& a, const Spanned& b) {
  return same_span(a, b) && folded(a.lemma) == folded(b.lemma);
}

/// Counts per gold sentence of the spans that begin in it; both lists ascend.
std::vector<Counts> counted(const std::vector<Spanned>& sentences, const std::vector<Spanned>& gold,
                            const std::vector<Spanned>& predicted,
                            bool (*same)(const Spanned&, const Spanned&)) {
  std::vector<Counts> counts;
  auto g = gold.begin();
  auto p = predicted.begin();
  for (const Spanned& sentence : sentences) {
    Counts& here = counts.emplace_back();
    while ((g != gold.end() && g->begin < sentence.end) ||
           (p != predicted.end() && p->begin < sentence.end)) {
      const bool takes_gold = p == predicted.end() || (g != gold.end() && g->begin <= p->begin);
      const bool takes_predicted = g == gold.end() || (p != predicted.end() && p->begin <= g->begin);
      if (takes_gold && takes_predicted && same(*g, *p)) ++here.both;
      if (takes_gold) ++g, ++here.gold;
      if (takes_predicted) ++p, ++here.predicted;
    }
  }
  return counts;
}

Error texts_differ(const Place& place, std::string_view gold, std::string_view predicted) {
  const std::size_t at = static_cast<std::size_t>(std::ranges::mismatch(gold, predicted).in1 - gold.begin());
  return Error(ExitCode::unreadable_input, place,
               {"Teksten er ikke den samme som i fasiten fra tegn {}, mellomrom ikke medregnet.",
                "Teksten er ikkje den same som i fasiten frå teikn {}, mellomrom ikkje medrekna.",
                "The text is not the gold's from character {} on, not counting white space."},
               {"Lag begge filene av samme tekst.", "Lag begge filene av same tekst.",
                "Make both files from the same text."},
               {std::to_string(code_points(gold.substr(0, at)) + 1)});
}

void append_measure(std::string& out, std::string_view name, const SpanMeasure& measure) {
  out.append("  \"").append(name).append("\": {\"f1\": ");
  append_number(out, measure.f1, 3);
  out += ", \"low\": ";
  append_number(out, measure.interval.low, 3);
  out += ", \"high\": ";
  append_number(out, measure.interval.high, 3);
  out += ", \"n\": ";
  append_number(out, measure.n);
  out += '}';
}

}  // namespace

TokenMeasures measure_tokens(const ConlluWords& gold, const ConlluWords& predicted, const Place& place) {
  const Layout gold_layout(gold);
  const Layout predicted_layout(predicted);
  if (gold_layout.text != predicted_layout.text)
    throw texts_differ(place, gold_layout.text, predicted_layout.text);
  const std::vector<Spanned> sentences = sentences_of(gold, gold_layout);
  const std::vector<Spanned> gold_words = words_of(gold, gold_layout);
  const std::vector<Spanned> predicted_words = words_of(predicted, predicted_layout);
  return {measure_of(counted(sentences, gold_words, predicted_words, same_span)),
          measure_of(counted(sentences, sentences, sentences_of(predicted, predicted_layout), same_span)),
          measure_of(counted(sentences, gold_words, predicted_words, same_lemma))};
}

std::string json(const TokenMeasures& measures) {
  std::string out = "{\n";
  append_measure(out, "words", measures.words);
  out += ",\n";
  append_measure(out, "sentences", measures.sentences);
  out += ",\n";
  append_measure(out, "lemmas", measures.lemmas);
  return out + "\n}\n";
}

}  // namespace erfar
