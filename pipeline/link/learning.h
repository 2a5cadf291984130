#pragma once

#include <span>
#include <vector>

#include "pipeline/link/prototypes.h"

namespace erfar {

/// Moves points towards the comments that a coder gave them (Rocchio 1971, with the report's prototype in the
/// place of the query): unit(4 * prototype + sum of coded comments). A comment with several points counts as
/// a part for each; a comment speaks a little for its points' neighbours in the chapter, too. `chosen` are
/// numbers of coded comments.
std::vector<PointVectors> taught(const TextRows& rows, std::span<const SpaceVectors> spaces,
                                 std::span<const CodedComment> coded, std::span<const std::size_t> chosen,
                                 std::span<const PointVectors> prototypes);

/// points + up to 0.4 * what all comments, documents and coded ones, say in the words people use, of length
/// 1: each comment is shared out among the points by a softmax of its scores, with "none" as one more choice,
/// and every point gets the direction of its shares, the more the more it got (one step of expectation
/// maximisation: Nigam et al. 2000). What a coder said is not looked at. The points as they are for fewer
/// than a hundred comments, which say too little.
std::vector<PointVectors> with_feedback(const TextRows& rows, std::span<const SpaceVectors> spaces,
                                        std::vector<PointVectors> points);

}  // namespace erfar
