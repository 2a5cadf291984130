#include "pipeline/base/output_file.h"
#include "pipeline/codebook/codebook.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"

namespace erfar {

Diagnostics points(const Settings& settings, const Messenger& messenger) {
  Diagnostics diagnostics;
  OutputFile file(settings.out.empty() ? "-" : settings.out);
  file.write(codebook_csv(codebook_of(settings, diagnostics)));
  file.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
