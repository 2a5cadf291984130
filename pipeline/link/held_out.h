#pragma once

#include <span>
#include <vector>

#include "pipeline/link/calibration.h"
#include "pipeline/link/prototypes.h"

namespace erfar {

/// What is known of the first ten candidates of every coded comment, scored by points that were taught
/// without its fold (five folds, by the comments' order): what a calibration is fitted on.
std::vector<Calibration::Observation> held_out(const Codebook& codebook, std::span<const CodedComment> coded,
                                               const TextRows& rows, std::span<const SpaceVectors> spaces,
                                               std::span<const PointVectors> prototypes);

}  // namespace erfar
