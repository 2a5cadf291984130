#include "pipeline/report/html_parts.h"

#include <algorithm>

#include "pipeline/base/embedded.h"
#include "pipeline/report/content_policy.h"
#include "pipeline/report/wording.h"

ERFAR_EMBEDDED(report_style, "pipeline/report/page/report.css")

namespace erfar {
namespace {

using ctemplate::TemplateDictionary;

std::size_t in_title(const std::string& name, std::span<const std::string> keywords) {
  constexpr std::size_t title_keywords = 3;
  return name.empty() ? std::min(title_keywords, keywords.size()) : 0;
}

}  // namespace

std::string Voice::number(const Count& count) const {
  return count ? number(*count) : say(wording::not_shown, {});
}

std::string joined(std::span<const std::string> words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string title_of(const std::string& name, std::span<const std::string> keywords) {
  return name.empty() ? joined(keywords.first(in_title(name, keywords))) : name;
}

std::string more_keywords(const std::string& name, std::span<const std::string> keywords) {
  return joined(keywords.subspan(in_title(name, keywords)));
}

TemplateDictionary& section(TemplateDictionary& page, const char* name) {
  return *page.AddSectionDictionary(name);
}

void show_whole(TemplateDictionary& card, const std::optional<std::size_t>& part_of, const Voice& voice) {
  if (!part_of) return;
  TemplateDictionary& whole = section(card, "PART");
  whole.SetValue("WHOLE", std::to_string(*part_of));
  whole.SetValue("TEXT", voice.say(wording::part_of_theme, {std::to_string(*part_of)}));
}

void show(TemplateDictionary& page, const char* name, const std::string& value) {
  if (!value.empty()) page.SetValueAndShowSection(name, value, name);
}

void show_figure(TemplateDictionary& page, const char* label, const std::string& number,
                 const std::string& part) {
  TemplateDictionary& figure = section(page, "FIGURE");
  figure.SetValue("LABEL", label);
  figure.SetValue("NUMBER", number);
  show(figure, "PART", part);
}

void begin_page(TemplateDictionary& page, const Text& title, Language language) {
  page.SetValue("LANGUAGE", Text{"nb", "nn", "en"}.in(language));
  page.SetValue("TITLE", title.in(language));
  page.SetValue("STYLE", std::string(report_style()));
  page.SetValue("STYLE_HASH", policy_hash(report_style()));
  for (const PageText& text : page_texts()) page.SetTemplateGlobalValue(text.name, text.text.in(language));
}

bool load_template(const char* name, std::string_view content) {
  return ctemplate::StringToTemplateCache(name, content.data(), content.size(), ctemplate::STRIP_BLANK_LINES);
}

std::string expanded(const char* name, const TemplateDictionary& page) {
  std::string result;
  ctemplate::ExpandTemplate(name, ctemplate::STRIP_BLANK_LINES, &page, &result);
  return result;
}

}  // namespace erfar
