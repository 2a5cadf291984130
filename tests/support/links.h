#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/link/evidence.h"
#include "pipeline/link/link.h"
#include "tests/support/corpora.h"

namespace erfar::test {

/// Documents linked to a codebook of these points.
struct Linked {
  Linked(std::span<const std::string_view> documents, const std::vector<std::string>& points,
         const LinkSettings& settings = {}, std::vector<CodedComment> coded_comments = {},
         std::vector<std::size_t> coded_as = {})
      : texts(documents.begin(), documents.end()),
        forms(forms_of(texts)),
        codebook(codebook_of(points)),
        coded(std::move(coded_comments)),
        model(make_link_model(
            {.codebook = codebook, .coded = coded, .documents = forms, .coded_as = std::move(coded_as)},
            settings)),
        links(link(model, forms.matrix)) {}

  Linked(std::initializer_list<std::string_view> documents, const std::vector<std::string>& points,
         const LinkSettings& settings = {}, std::vector<CodedComment> coded_comments = {},
         std::vector<std::size_t> coded_as = {})
      : Linked(std::span(documents.begin(), documents.size()), points, settings, std::move(coded_comments),
               std::move(coded_as)) {}

  std::span<const Candidate> of(std::uint32_t document) const { return links.of(DocumentId{document}); }

  std::vector<std::vector<Evidence>> evidence_of(std::uint32_t document) const {
    return evidence(model, forms.matrix.row(document), texts[document], of(document));
  }

  std::vector<std::string_view> texts;
  FormCounts forms;
  Codebook codebook;
  std::vector<CodedComment> coded;
  LinkModel model;
  Links links;
};

/// Answers that try a linker: many letters, none, repeated words, words of no point.
inline const std::vector<std::string_view> odd_answers{
    "Vi manglet munnbind og hansker på sykehuset 😷 i mars.",
    "munnbind munnbind munnbind munnbind hansker hansker skolen skolen elever munnbind munnbind munnbind",
    "😷😷 … !!!",
    "Det er som det er",
    "Ǆ ﬁ İstanbul æøå ÆØÅ smittevernutstyrsmangel",
    "Stengte skoler gikk ut over sårbare elever; elevene fikk ikke skole.",
    "xyz",
    "MUNNBIND!",
};
inline const std::vector<std::string> three_points{"Kommunen bør ha lager av munnbind og hansker.",
                                                   "Sårbare elever bør få komme på skolen.",
                                                   "Kriseledelsen bør øve på planen, også å føre logg."};

}  // namespace erfar::test
