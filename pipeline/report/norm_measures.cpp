#include "pipeline/report/norm_measures.h"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "pipeline/read/lines.h"
#include "pipeline/report/calibration_error.h"

namespace erfar {
namespace {

constexpr std::array<Norm, norms> all_norms{Norm::nb, Norm::nn, Norm::other};

std::size_t number_of(Norm norm) { return static_cast<std::size_t>(norm); }

Error no_norm(Place place, std::size_t row) {
  place.row = row;
  return Error(ExitCode::unreadable_input, place,
               {"Linjen begynner ikke med nb, nn eller other.", "Lina byrjar ikkje med nb, nn eller other.",
                "The line does not begin with nb, nn or other."},
               {"Bruk filer fra erfar norm.", "Bruk filer frå erfar norm.", "Use files made by erfar norm."});
}

Error lengths_differ(const Place& place, std::size_t gold, std::size_t predicted) {
  return Error(ExitCode::unreadable_input, place,
               {"Filen har {} linjer, men fasiten har {}.", "Fila har {} liner, men fasiten har {}.",
                "The file has {} lines, but gold has {}."},
               {"Lag begge filene av samme tekst.", "Lag begge filene av same tekst.",
                "Make both files from the same text."},
               {std::to_string(predicted), std::to_string(gold)});
}

struct Line {
  Norm norm;
  double confidence;
};

std::vector<Line> lines_of(std::string_view text, const Place& place) {
  std::vector<Line> lines;
  for (std::size_t row = 1; !text.empty(); ++row) {
    std::string_view line = take_line(text);
    const std::string_view name = line.substr(0, line.find('\t'));
    if (row == 1 && name == "norm") continue;  // the header
    line.remove_prefix(std::min(name.size() + 1, line.size()));
    const auto found = std::ranges::find(all_norms, name, [](Norm norm) { return name_of(norm); });
    if (found == all_norms.end()) throw no_norm(place, row);
    double confidence = 1;
    std::from_chars(line.data(), line.data() + line.size(), confidence);
    lines.push_back({*found, confidence});
  }
  return lines;
}

/// Counts of the pairs that `sample` names.
NormMeasures counted(std::span<const NormPair> pairs, std::span<const std::uint32_t> sample) {
  NormMeasures result;
  result.n = sample.size();
  for (const std::uint32_t i : sample)
    ++result.confusion[number_of(pairs[i].gold)][number_of(pairs[i].predicted)];
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
  };
  std::size_t right = 0;
  for (std::size_t norm = 0; norm < norms; ++norm) {
    const std::size_t hits = result.confusion[norm][norm];
    std::size_t gold = 0, predicted = 0;
    for (std::size_t other = 0; other < norms; ++other) {
      gold += result.confusion[norm][other];
      predicted += result.confusion[other][norm];
    }
    right += hits;
    result.classes[norm] = {
        share(hits, predicted), share(hits, gold), share(2 * hits, gold + predicted), gold, {}};
  }
  result.accuracy = share(right, sample.size());
  return result;
}

double rounded(double number) { return std::round(number * 1000) / 1000; }

}  // namespace

std::vector<NormPair> norm_pairs(std::string_view gold, std::string_view predicted, const Place& gold_place,
                                 const Place& predicted_place) {
  const std::vector<Line> of_gold = lines_of(gold, gold_place);
  const std::vector<Line> of_predicted = lines_of(predicted, predicted_place);
  if (of_gold.size() != of_predicted.size())
    throw lengths_differ(predicted_place, of_gold.size(), of_predicted.size());
  std::vector<NormPair> pairs(of_gold.size());
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i] = {of_gold[i].norm, of_predicted[i].norm, of_predicted[i].confidence};
  return pairs;
}

NormMeasures measure_norms(std::span<const NormPair> pairs) {
  std::vector<std::uint32_t> all(pairs.size());
  std::iota(all.begin(), all.end(), 0U);
  NormMeasures result = counted(pairs, all);
  std::vector<Judgement> judgements;
  for (const NormPair& pair : pairs) judgements.push_back({pair.confidence, pair.gold == pair.predicted});
  result.calibration_error = calibration_error(judgements);
  const auto interval = [&](auto figure) {
    return bootstrap_interval(
        pairs.size(), [&](std::span<const std::uint32_t> sample) { return figure(counted(pairs, sample)); });
  };
  result.accuracy_interval = interval([](const NormMeasures& m) { return m.accuracy; });
  for (std::size_t norm = 0; norm < norms; ++norm)
    result.classes[norm].interval = interval([&](const NormMeasures& m) { return m.classes[norm].f1; });
  return result;
}

std::string json(const NormMeasures& measures) {
  using Json = nlohmann::ordered_json;
  Json result{{"n", measures.n},
              {"accuracy",
               {{"value", rounded(measures.accuracy)},
                {"low", rounded(measures.accuracy_interval.low)},
                {"high", rounded(measures.accuracy_interval.high)}}},
              {"calibration_error", rounded(measures.calibration_error)}};
  for (const Norm norm : all_norms) {
    const NormMeasures::Class& of = measures.classes[number_of(norm)];
    result["norms"][std::string(name_of(norm))] = {
        {"precision", rounded(of.precision)}, {"recall", rounded(of.recall)},      {"f1", rounded(of.f1)},
        {"low", rounded(of.interval.low)},    {"high", rounded(of.interval.high)}, {"n", of.n}};
    for (const Norm predicted : all_norms) {
      const std::size_t count = measures.confusion[number_of(norm)][number_of(predicted)];
      if (count > 0)
        result["confusion"][std::string(name_of(norm)) + ">" + std::string(name_of(predicted))] = count;
    }
  }
  return result.dump(2) + "\n";
}

}  // namespace erfar
