#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/link/link.h"

namespace erfar {

/// The documents that a coder should look at next, at most `count`: those of which the model is least sure
/// (uncertainty sampling: Lewis & Gale 1994), by turns from every point that is somebody's first candidate,
/// so that no point is left out. None that is coded already.
std::vector<DocumentId> suggest(const LinkModel& model, const Links& links, std::size_t count);

}  // namespace erfar
