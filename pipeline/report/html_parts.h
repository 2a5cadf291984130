#pragma once

#include <ctemplate/template.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/base/text.h"
#include "pipeline/report/summary.h"
#include "pipeline/report/wording_numbers.h"

// What the pages have in common: how their templates are filled, and how a number or a title is said.

namespace erfar {

/// What every part of a page needs to say a number or a sentence.
struct Voice {
  Language language;

  std::string say(const Text& text, std::initializer_list<std::string> values) const {
    return filled(text.in(language), std::span(values.begin(), values.size()));
  }
  std::string number(std::size_t value) const { return grouped(value, language); }
  std::string number(const Count& count) const;
  std::string share(double value) const { return percent(value, language); }
};

/// Words or phrases, with commas between.
std::string joined(std::span<const std::string> words);
/// A theme's name, or the first keywords, which it then goes by.
std::string title_of(const std::string& name, std::span<const std::string> keywords);
/// The keywords that are not in the title.
std::string more_keywords(const std::string& name, std::span<const std::string> keywords);

/// Adds a section for this once.
ctemplate::TemplateDictionary& section(ctemplate::TemplateDictionary& page, const char* name);
/// Says which theme a theme is a part of (its id), if of any.
void show_whole(ctemplate::TemplateDictionary& card, const std::optional<std::size_t>& part_of,
                const Voice& voice);
/// Fills a value and shows the section of its name, or neither where it is empty.
void show(ctemplate::TemplateDictionary& page, const char* name, const std::string& value);
/// One of the key figures, and in small type what it is a part of; empty = nothing.
void show_figure(ctemplate::TemplateDictionary& page, const char* label, const std::string& number,
                 const std::string& part = "");
/// What every page has: language, title, style and the texts that never change.
void begin_page(ctemplate::TemplateDictionary& page, const Text& title, Language language);

/// Keeps a template under a name for `expanded`. False where it cannot be parsed.
bool load_template(const char* name, std::string_view content);
std::string expanded(const char* name, const ctemplate::TemplateDictionary& page);

}  // namespace erfar
