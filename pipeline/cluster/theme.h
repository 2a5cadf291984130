#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/base/ids.h"

namespace erfar {

/// What many documents have in common.
struct Theme {
  std::string name;                       // given by a person; empty: it goes by its keywords
  std::optional<std::size_t> counted_as;  // where people merged it, the theme that has its documents
  std::optional<std::size_t> part_of;     // where people split a theme, that theme, which has a lower number
  bool is_new = false;                    // found in a later wave than the model's
  std::vector<std::string> keywords;      // most telling first, in their commonest spelling
  std::vector<std::string> phrases;       // most telling first (`phrases`); few themes have any
  std::vector<DocumentId> quotes;         // central and different (`quotes_of`), the most central first
  std::vector<DocumentId> border;         // nearly as near to another theme (`border_of`)
  std::size_t documents = 0;
  std::optional<double> stability;  // how surely it comes back when others had answered; see `stability`
  double x = 0;                     // place in a plane where near = alike, within [-1, 1]
  double y = 0;
};

constexpr ThemeId no_theme{std::numeric_limits<std::uint32_t>::max()};

/// Why a document has no theme (`leave_out`).
enum class LeftOut : std::uint8_t { no, too_short, nothing_shared, between_two };

/// Where one document belongs: cosine to its theme's centroid, and to the second nearest one.
struct Assignment {
  ThemeId theme = no_theme;
  float score = 0;
  float second = 0;
  ThemeId second_theme = no_theme;
  LeftOut left_out = LeftOut::no;
  ThemeId nearest = no_theme;  // where it was left out: the theme it would have had
};

/// Centroids of unit length, laid out [term * clusters + cluster] so that one entry of a row meets all
/// clusters at once.
struct Centroids {
  std::size_t clusters = 0;
  std::vector<float> weights;
};

/// A number of themes that was tried (`try_numbers`); both figures are from -1 to 1, 0 where it is as by lot.
struct TriedNumber {
  std::size_t themes = 0;
  double stability = 0;
  double separation = 0;
};

/// Themes by falling size, and each document's assignment.
struct Themes {
  std::vector<Theme> themes;
  std::vector<Assignment> assignments;
  Centroids centroids;              // over the columns of the `TextSpace`
  std::vector<float> mean_meaning;  // of that space
  std::vector<TriedNumber> tried;   // from few to many; empty where the number was given
};

}  // namespace erfar
