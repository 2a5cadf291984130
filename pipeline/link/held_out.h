#pragma once

#include <span>
#include <vector>

#include "pipeline/base/judgement.h"
#include "pipeline/link/calibration.h"
#include "pipeline/link/prototypes.h"

namespace erfar {

/// Candidates of coded comments whose answers are known, fold by fold.
using Folds = std::vector<std::vector<Calibration::Observation>>;

/// The first ten candidates of each coded comment, scored by points that were taught without its fold (five
/// folds, by the comments' order): what a calibration is fitted on.
Folds held_out(const Codebook& codebook, std::span<const CodedComment> coded, const TextRows& rows,
               std::span<const SpaceVectors> spaces, std::span<const PointVectors> prototypes);

/// How sure each comment's first candidate is by a calibration fitted on the other folds, and whether it
/// fits.
std::vector<Judgement> cross_calibrated(const Folds& folds);

}  // namespace erfar
