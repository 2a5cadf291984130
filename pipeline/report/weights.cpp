#include "pipeline/report/weights.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "pipeline/base/error.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

Error no_column(const Corpus& corpus, const std::string& column) {
  std::string names;
  for (const MetadataColumn& known : corpus.metadata) (names += names.empty() ? "" : ", ") += known.name;
  return {
      ExitCode::bad_command_line,
      {},
      {"Ingen kolonne som kan gi vekter, heter «{}». Kolonnene er: {}.",
       "Ingen kolonne som kan gje vekter, heiter «{}». Kolonnane er: {}.",
       "No column that can give weights is named “{}”. The columns are: {}."},
      {"Oppgi en av dem med --weight.", "Oppgje ein av dei med --weight.", "Give one of them with --weight."},
      {column, names.empty() ? "–" : names}};
}

Place place_of(const Corpus& corpus, std::size_t document) {
  return {.file = corpus.source_of(document).path, .row = corpus.rows[document]};
}

Error missing(const Corpus& corpus, std::size_t document, const std::string& column) {
  return {ExitCode::unreadable_input,
          place_of(corpus, document),
          {"Respondenten har ingen vekt i kolonnen «{}».", "Respondenten har inga vekt i kolonnen «{}».",
           "The respondent has no weight in the column “{}”."},
          {"Gi alle som har svart, en vekt, eller kjør filen for seg uten --weight (intervjuer og ren tekst "
           "har ingen vekter).",
           "Gje alle som har svart, ei vekt, eller køyr fila for seg utan --weight (intervju og rein tekst "
           "har ingen vekter).",
           "Give all who answered a weight, or run the file by itself without --weight (interviews and plain "
           "text have no weights)."},
          {column}};
}

Error no_weight(const Corpus& corpus, std::size_t document, const std::string& column,
                std::string_view value) {
  return {ExitCode::unreadable_input,
          place_of(corpus, document),
          {"Kolonnen «{}» har «{}», som ikke er et tall over null.",
           "Kolonnen «{}» har «{}», som ikkje er eit tal over null.",
           "The column “{}” holds “{}”, which is no number above zero."},
          {"Rett vekten, for eksempel til 1,25, eller ta bort raden.",
           "Rett vekta, til dømes til 1,25, eller ta bort rada.",
           "Correct the weight, for example to 1.25, or remove the row."},
          {column, std::string(value)}};
}

Error two_weights(const Corpus& corpus, std::size_t first, std::size_t second, const MetadataColumn& column) {
  const Place before = place_of(corpus, first);
  return {ExitCode::unreadable_input,
          place_of(corpus, second),
          {"Respondenten har vekten {} her, men {} i {}, rad {}.",
           "Respondenten har vekta {} her, men {} i {}, rad {}.",
           "The respondent has the weight {} here, but {} in {}, row {}."},
          {"Gi hver respondent samme vekt i alle rader, eller skill respondentene med --columns respondent=.",
           "Gje kvar respondent same vekt i alle rader, eller skil respondentane med --columns respondent=.",
           "Give each respondent one weight in all rows, or tell respondents apart with --columns "
           "respondent=."},
          {std::string(trimmed(column.values[second])), std::string(trimmed(column.values[first])),
           before.file, std::to_string(before.row)}};
}

constexpr double least_of_largest = 1e-9;  // under it squares and sums of weights would be lost in rounding

Error too_small(const Corpus& corpus, std::size_t document, std::string_view value) {
  return {
      ExitCode::unreadable_input,
      place_of(corpus, document),
      {"Vekten {} er under en milliarddel av den største vekten.",
       "Vekta {} er under ein milliarddel av den største vekta.",
       "The weight {} is under a billionth of the largest one."},
      {"Rett den ene eller den andre.", "Rett den eine eller den andre.", "Correct the one or the other."},
      {std::string(value)}};
}

std::optional<double> weight_in(std::string_view value) {
  std::string number(value);
  std::ranges::replace(number, ',', '.');
  double weight = 0;
  const char* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, weight);
  const bool is_weight = error == std::errc() && stop == end && std::isfinite(weight) && weight > 0;
  return is_weight ? std::optional(weight) : std::nullopt;
}

void scale_to_largest(const Corpus& corpus, const MetadataColumn& column, std::vector<double>& weights) {
  if (weights.empty()) return;
  const auto [least, most] = std::ranges::minmax_element(weights);
  const auto smallest = static_cast<std::size_t>(least - weights.begin());
  const double largest = *most;
  for (double& weight : weights) weight /= largest;
  if (weights[smallest] < least_of_largest)
    throw too_small(corpus, smallest, trimmed(column.values[smallest]));
}

}  // namespace

SurveyWeights survey_weights(const Corpus& corpus, const std::string& column) {
  const auto found = std::ranges::find(corpus.metadata, column, &MetadataColumn::name);
  if (found == corpus.metadata.end()) throw no_column(corpus, column);
  SurveyWeights result{.column = column, .of_document = {}};
  std::unordered_map<std::string_view, std::size_t> first_of;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::string_view value = trimmed(found->values[i]);
    if (value.empty()) throw missing(corpus, i, column);
    const std::optional<double> weight = weight_in(value);
    if (!weight) throw no_weight(corpus, i, column, value);
    result.of_document.push_back(*weight);
    const std::size_t first = first_of.try_emplace(corpus.respondent(i), i).first->second;
    if (result.of_document[first] != *weight) throw two_weights(corpus, first, i, *found);
  }
  scale_to_largest(corpus, *found, result.of_document);
  return result;
}

double effective_number(double sum, double sum_of_squares) {
  return sum_of_squares > 0 ? sum * sum / sum_of_squares : 0;
}

}  // namespace erfar
