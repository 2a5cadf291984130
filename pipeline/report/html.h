#pragma once

#include <string>

#include "pipeline/base/text.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// The report as one self-contained page: no request to anywhere, readable without scripts, and every byte of
/// data escaped for the place where it stands. Shares and quotes beside a masked count are left out even
/// where the summary holds them.
std::string html(const Summary& summary, Language language);

}  // namespace erfar
