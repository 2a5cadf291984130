#pragma once

#include <span>

#include "pipeline/report/wording.h"

namespace erfar {

/// The texts that the page of trends has besides `page_texts`.
std::span<const PageText> trend_page_texts();

namespace wording {

inline constexpr Text title_of_trends{"Temaene over tid", "Temaa over tid", "Themes over time"};

// Key figures.
inline constexpr Text waves{"runder", "rundar", "waves"};
inline constexpr Text themes{"temaer", "tema", "themes"};
inline constexpr Text latest_respondents{"respondenter i siste runde", "respondentar i siste runde",
                                         "respondents in the latest wave"};

// The wave, the share before, of how many, the share now, of how many.
inline constexpr Text grows_in_wave{"Vokser i runde {}: fra {} ({} av {}) til {} ({} av {}).",
                                    "Veks i runde {}: frå {} ({} av {}) til {} ({} av {}).",
                                    "Growing in wave {}: from {} ({} of {}) to {} ({} of {})."};
inline constexpr Text fades_in_wave{"Avtar i runde {}: fra {} ({} av {}) til {} ({} av {}).",
                                    "Minkar i runde {}: frå {} ({} av {}) til {} ({} av {}).",
                                    "Fading in wave {}: from {} ({} of {}) to {} ({} of {})."};
inline constexpr Text new_in_wave{"Nytt i runde {}.", "Nytt i runde {}.", "New in wave {}."};
inline constexpr Text counted_partly{
    "Temaer som siden er slått sammen med dette, er ikke regnet med i runde {}.",
    "Tema som sidan er slegne saman med dette, er ikkje rekna med i runde {}.",
    "Themes that were merged into this one later are not counted in wave {}."};

inline constexpr Text one_wave_only{"Det er bare én runde ennå, så det finnes ikke noe å sammenligne med.",
                                    "Det er berre éin runde enno, så det finst ikkje noko å samanlikne med.",
                                    "There is only one wave yet, so there is nothing to compare with."};
inline constexpr Text nothing_changed{
    "I runde {} er ingen temaer nye, og ingen av dem som kan sammenlignes med runden før, vokser eller avtar "
    "mer "
    "enn tilfeldigheter kan forklare.",
    "I runde {} er ingen tema nye, og ingen av dei som kan samanliknast med runden før, veks eller minkar "
    "meir "
    "enn slump kan forklare.",
    "In wave {} no theme is new, and none of those that can be compared with the wave before is growing or "
    "fading by more than chance can explain."};

inline constexpr Text unweighted_trends{
    "Andelene på denne siden er uvektede, også der rapporten for en runde har vektede andeler.",
    "Delane på denne sida er uvekta, også der rapporten for ein runde har vekta delar.",
    "The shares on this page are unweighted, also where the report of a wave has weighted ones."};

inline constexpr Text trends_masking{
    "Tall over null og under {} vises ikke, og heller ikke andre tall som et skjult tall kunne regnes ut av. "
    "I "
    "figurene er det da et hull.",
    "Tal over null og under {} blir ikkje viste, og heller ikkje andre tal som eit skjult tal kunne reknast "
    "ut "
    "av. I figurane er det då eit hol.",
    "Numbers above zero and under {} are not shown, nor are other numbers from which a hidden one would "
    "follow. "
    "The charts then have a gap."};

}  // namespace wording
}  // namespace erfar
