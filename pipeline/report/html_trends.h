#pragma once

#include <string>

#include "pipeline/base/text.h"
#include "pipeline/report/trends.h"

namespace erfar {

/// The themes' shares from wave to wave as one self-contained page: no request to anywhere, no script, and
/// every byte of data escaped for the place where it stands.
std::string trends_html(const Trends& trends, Language language);

}  // namespace erfar
