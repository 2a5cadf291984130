#include "pipeline/tokenize/lexicon_builder/build_lexicon.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "pipeline/tokenize/compounds.h"
#include "pipeline/tokenize/lexicon_builder/concepts.h"
#include "pipeline/tokenize/lexicon_builder/lexicon_image.h"
#include "pipeline/tokenize/lexicon_builder/likelihood.h"

namespace erfar::lexicon_builder {
namespace {

using lexicon_format::none;

/// Concept to the concept it is bridged to, and signatures to theirs.
struct Bridges {
  std::unordered_map<std::uint32_t, std::uint32_t> to;  // words of the dictionary
  std::vector<std::pair<std::string, std::uint32_t>> signatures;
};

class Builder {
 public:
  Builder(Dictionary& dictionary, std::string_view form_counts)
      : dictionary_(dictionary),
        concepts_(dictionary),
        likelihood_(estimate_likelihood(dictionary, concepts_, form_counts)) {}

  std::string bytes(const Bridges& bridges, std::string_view source) {
    LexiconImage image;
    const std::span<const Item> items(dictionary_.items);
    for (std::size_t begin = 0; begin < items.size();) {
      std::size_t end = begin;
      while (end < items.size() && items[end].form == items[begin].form) ++end;
      image.add(dictionary_.forms[items[begin].form],
                entry_of(items.subspan(begin, end - begin), bridges, image));
      begin = end;
    }
    for (const auto& [signature, concept_word] : bridges.signatures)
      image.add_signature(signature, image.word(dictionary_.words[concept_word]));
    return image.bytes(source);
  }

  /// Translated words give a signature its concept first, then the others in the order of the dictionary.
  Bridges bridges(const Lexicon& lexicon) {
    Bridges result;
    std::unordered_map<std::string, std::uint32_t> known;
    std::unordered_set<std::uint32_t> seen;
    for (const bool translated : {true, false}) {
      for (const Item& item : dictionary_.items) {
        if (item.role != Role::word || item.word_class == WordClass::propn) continue;
        const auto [word, is_translated] = concepts_.of(item.lemma, item.word_class, item.norm);
        if (is_translated != translated || !seen.insert(word).second) continue;
        std::string signature = signature_of(split_compound(lexicon, dictionary_.words[word]));
        if (signature.empty()) continue;
        const auto [at, fresh] = known.emplace(std::move(signature), word);
        if (fresh) {
          result.signatures.emplace_back(at->first, word);
        } else if (!translated) {
          result.to.emplace(word, at->second);
        }
      }
    }
    return result;
  }

 private:
  /// Any noun may be a compound's head, though the package lists not all.
  static bool serves(const Item& item, Role role) {
    return item.role == role ||
           (role == Role::right && item.role == Role::word && item.word_class == WordClass::noun);
  }

  double likelihood(std::span<const Item> form, const Item& item) {
    const Lexeme meant = lexeme(concepts_.of(item.lemma, item.word_class, item.norm).word, item.word_class);
    const auto found = likelihood_.find(meant);
    return prior(dictionary_, form, item) * (unseen + (found == likelihood_.end() ? 0.0 : found->second));
  }

  /// The likeliest of the items with a role; of equals what both norms know, what has a translation, nouns
  /// first.
  std::uint32_t best(std::span<const Item> items, Role role, const Bridges& bridges) {
    const Item* best = nullptr;
    const auto key = [&](const Item& item) {
      const bool in_both = std::ranges::any_of(items, [&](const Item& other) {
        return other.role == role && other.lemma == item.lemma && other.word_class == item.word_class &&
               other.norm != item.norm;
      });
      return std::tuple(-likelihood(items, item), item.word_class == WordClass::propn, !in_both,
                        !concepts_.of(item.lemma, item.word_class, item.norm).is_translated, item.word_class,
                        item.norm, dictionary_.words[item.lemma]);
    };
    for (const Item& item : items) {
      if (serves(item, role) && (best == nullptr || key(item) < key(*best))) best = &item;
    }
    if (best == nullptr) return none;
    const std::uint32_t word = concepts_.of(best->lemma, best->word_class, best->norm).word;
    const auto bridge = bridges.to.find(word);
    return bridge == bridges.to.end() ? word : bridge->second;
  }

  FormEntry entry_of(std::span<const Item> items, const Bridges& bridges, LexiconImage& image) {
    const auto word = [&](Role role) {
      const std::uint32_t number = best(items, role, bridges);
      return number == none ? none : image.word(dictionary_.words[number]);
    };
    FormEntry entry{word(Role::word), word(Role::left), word(Role::right), {}};
    for (const Item& item : items) {
      if (item.role != Role::word) continue;
      const std::uint32_t reading =
          image.word(dictionary_.words[item.lemma]) << 8U | static_cast<std::uint32_t>(item.word_class) << 4U;
      const auto same =
          std::ranges::find_if(entry.readings, [&](std::uint32_t r) { return (r & ~3U) == reading; });
      if (same == entry.readings.end()) {
        entry.readings.push_back(reading | item.norm);
      } else {
        *same |= item.norm;
      }
    }
    return entry;
  }

  Dictionary& dictionary_;
  Concepts concepts_;
  Likelihood likelihood_;
};

}  // namespace

std::string build_lexicon(Dictionary& dictionary, std::string_view form_counts, std::string_view source) {
  sort_items(dictionary);
  Builder builder(dictionary, form_counts);
  const std::string first = builder.bytes({}, source);
  const Lexicon lexicon({first, nullptr});
  return builder.bytes(builder.bridges(lexicon), source);
}

}  // namespace erfar::lexicon_builder
