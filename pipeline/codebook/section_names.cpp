#include "pipeline/codebook/section_names.h"

#include <array>
#include <string>

#include "pipeline/base/pattern.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

// "Våre viktigste …", "Oppsummering og …": what may stand before the name. Case-folded, as are the names; a
// word is of Latin letters, as RE2 takes ten milliseconds to compile all of Unicode's at ten places.
constexpr const char* kBefore =
    "(?:(?:de|dei|den|det|noen|nokre|våre?|felles|andre|sentrale?|viktige?|viktig[ae]?ste|generelle|"
    "overordnede|overordna|kommunen(?:e?s)?|samlede|samla|the|our|some|main|key|general|central|important|"
    "[a-zà-ſ]+,|[a-zà-ſ]+ (?:og|and|&)) )*";
// The title may end after the name, or a separator or preposition leads to the theme.
constexpr const char* kAfter =
    "(?: ?[?!]+)?(?: \\d{1,2})? ?(?:$|[:.]$|[:–—-].*|\\(.*|"
    "(?:for|fra|frå|i|om|og|knyttet|knytt|knytta|ved|på|av|etter|til|from|on|and|in|about|of|the) .*)";

struct Named {
  SectionName name;
  Pattern pattern;
};

Pattern naming(const std::string& names) {
  return Pattern("^" + std::string(kBefore) + "(?:" + names + ")" + kAfter);
}

const std::array<Named, 3>& known_names() {
  static const std::array<Named, 3> names = {
      Named{SectionName::learning_points,
            naming("(?:hoved|hovud)?lærings(?:- og [a-zà-ſ]+)?punkt(?:er|ene|et|a|ar|ane)?")},
      Named{SectionName::lessons_learned, naming("lessons? (?:that were )?learn(?:ed|t)|learning points?")},
      Named{SectionName::weaker,
            naming("(?:hoved|hovud)?lærdom(?:mer|mar|mene|mane|ar|en)?|[hk]va (?:har|kan) [a-zà-ſ]+ "
                   "lær(?:te?|e|a)|"
                   "[hk]va lærte [a-zà-ſ]+|(?:sentrale|viktige|viktigste) erfaring(?:er|ar|ene|ane)|"
                   "[hk]va (?:kan|bør|skal) (?:[a-zà-ſ]+ )?(?:tas|takast|ta|tar|tek) (?:[a-zà-ſ]+ )?med "
                   "(?:[a-zà-ſ]+ )?"
                   "vid[ae]re|[hk]va (?:tar|tek) [a-zà-ſ]+ med (?:[a-zà-ſ]+ )?vid[ae]re|"
                   "key (?:lessons|learnings|takeaways)|what (?:have|did) we learn(?:ed|t)?")}};
  return names;
}

}  // namespace

SectionName section_name(std::string_view title) {
  constexpr std::size_t longest_heading = 200;  // bytes
  if (title.size() > longest_heading) return SectionName::other;
  const std::string read = folded(squeezed(title));
  for (const Named& known : known_names()) {
    if (known.pattern.found_in(read)) return known.name;
  }
  return SectionName::other;
}

}  // namespace erfar
