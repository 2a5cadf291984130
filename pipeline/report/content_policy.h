#pragma once

#include <string>
#include <string_view>

namespace erfar {

/// "sha256-…" in base64: how a Content Security Policy (level 3) names the one inline style or script that
/// may be used, so that nothing a respondent wrote can ever run.
std::string policy_hash(std::string_view content);

}  // namespace erfar
