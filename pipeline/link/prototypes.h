#pragma once

#include <span>
#include <vector>

#include "pipeline/link/point_vectors.h"
#include "pipeline/link/text_rows.h"

namespace erfar {

/// The vectors of one space that learning points are made from.
struct SpaceVectors {
  std::size_t features = 0;
  float body = 0;     // weight of the running text in a point's vector
  float chapter = 0;  // … of all of its chapter's
  CompressedRows<float> texts;
  CompressedRows<float> documents;
};

/// A vector for each point in each space, of length 1, from what the report says: its text, its section's
/// title, what the codebook includes and excludes, and the running text of its chapter. A paragraph speaks
/// for the points of its chapter by its likeness to them (a softmax over their cosines), so that points of
/// one chapter do not all get the same.
std::vector<PointVectors> prototypes(const TextRows& rows, std::span<const SpaceVectors> spaces);

}  // namespace erfar
