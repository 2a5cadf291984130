#!/usr/bin/python3
"""Opens a report.html in a real browser and uses it: page_test.py REPORT.html

Prints one line per failed check and a sum; exit 0 = all passed, 1 = some failed, 77 = no browser here.
"""

import json
import pathlib
import shutil
import sys
import tempfile
import time

try:
    from selenium import webdriver
    from selenium.common.exceptions import NoAlertPresentException, WebDriverException
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("page: skipped, python3-selenium is missing")
    sys.exit(77)

CHROMEDRIVER = "/usr/bin/chromedriver"
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--window-size=1280,900"]

# A word of the page that as few cards as possible hold, but that does not stand in all of them.
PICK_WORD = r"""
const texts = [...document.querySelectorAll('[data-kind]')].map(card =>
  [...card.querySelectorAll('[data-search]')].map(part => part.textContent).join('\n').toLowerCase());
const words = new Set(texts.join(' ').match(/\p{L}{5,}/gu));
const counted = [...words].map(word => [word, texts.filter(text => text.includes(word)).length]);
return counted.filter(([, cards]) => cards < texts.length).sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))[0];
"""

# Texts whose contrast with the colour behind them is under WCAG 2.2 AA.
LOW_CONTRAST = r"""
const channels = colour => colour.match(/[\d.]+/g).map(Number);
const luminance = colour => channels(colour).slice(0, 3).map(value => value / 255)
  .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
const behind = element => {
  for (; element; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor;
    if ((channels(colour)[3] ?? 1) > 0) return colour;
  }
  return 'rgb(255, 255, 255)';
};
const low = [];
for (const element of document.querySelectorAll('body *')) {
  const has_text = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (!has_text || element.closest('svg, script, option') || !element.checkVisibility()) continue;
  const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) low.push(element.textContent.trim().slice(0, 40));
}
return low;
"""


class Page:
    """The browser with one report in it, and the sum of the checks."""

    def __init__(self, report, profile):
        options = webdriver.ChromeOptions()
        for flag in FLAGS:
            options.add_argument(flag)
        options.add_argument(f"--user-data-dir={profile}")
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service(CHROMEDRIVER), options=options)
        self.address = pathlib.Path(report).resolve().as_uri()
        self.passed = self.failed = 0

    def check(self, what, holds, details=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"page: FAILED: {what} {details}".rstrip())

    def open(self):
        self.driver.get(self.address)

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def count(self, selector):
        return self.run("return document.querySelectorAll(arguments[0]).length", selector)

    def cards(self, visible=True):
        return self.run("return [...document.querySelectorAll('[data-kind]')]"
                        ".filter(card => card.checkVisibility() === arguments[0]).map(card => card.dataset.kind)", visible)

    def status(self):
        return self.run("return document.querySelector('[aria-live]').textContent.trim()")

    def press(self, *keys):
        actions = ActionChains(self.driver)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def settle(self, done, seconds=5):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if done():
                return True
            time.sleep(0.05)
        return False

    def tab_to(self, selector, most=400):
        """Presses Tab until the focus is on `selector`, as a reader without a mouse would."""
        for _ in range(most):
            if self.run("return document.activeElement.matches(arguments[0])", selector):
                return True
            self.press(Keys.TAB)
        return False

    def focus_is_visible(self):
        return self.run("const style = getComputedStyle(document.activeElement);"
                        "const box = document.activeElement.getBoundingClientRect();"
                        "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
                        " && box.top >= 0 && box.bottom <= innerHeight")


def check_loading(page):
    page.open()
    page.check("has cards", len(page.cards()) > 0)
    page.check("states its language", page.run("return document.documentElement.lang") in ("nb", "nn", "en"))
    page.check("one h1", page.count("h1") == 1)
    page.check("ids are unique", page.run("const ids = [...document.querySelectorAll('[id]')].map(each => each.id);"
                                          "return new Set(ids).size === ids.length"))
    page.check("links lead somewhere", page.run("return [...document.querySelectorAll('a')].every("
                                                "link => document.querySelector(link.getAttribute('href')))"))
    page.check("names turn no text beside them",
               page.run("return [...document.querySelectorAll('[lang=no]')].every("
                        "each => getComputedStyle(each).unicodeBidi === 'isolate')"))
    page.check("the tools are there", page.run("return document.querySelector('#tools').checkVisibility()"))


def check_search(page):
    page.open()
    everything = page.cards()
    picked = page.run(PICK_WORD)
    if not picked:
        return
    word, cards = picked
    search = page.driver.find_element(By.ID, "search")
    search.send_keys(word.upper())
    page.check("the count is announced", page.settle(page.status) and str(cards) in page.status(), page.status())
    page.check(f"«{word}» leaves {cards} cards", len(page.cards()) == cards, str(len(page.cards())))
    page.check("the other cards are hidden", len(page.cards(visible=False)) == len(everything) - cards)
    lit = page.run("return [...document.querySelectorAll('[data-kind]')].filter(card => card.checkVisibility())"
                   ".map(card => [...card.querySelectorAll('mark.hit')].filter(hit => hit.checkVisibility()).length)")
    page.check("each match is lit and in sight", lit and all(lit), str(lit))
    marked = page.run("return document.querySelector('mark.hit').textContent.toLowerCase()")
    page.check("what is lit is the word", word.startswith(marked), marked)

    page.press(Keys.ESCAPE)
    page.check("Escape brings all back", page.settle(lambda: len(page.cards()) == len(everything)))
    page.check("nothing stays lit", page.count("mark.hit") == 0)
    search.send_keys("<b>x</b>(")
    page.check("a search for nothing finds nothing", page.settle(lambda: not page.cards()))
    page.check("and says so", "0" in page.status(), page.status())
    page.press(Keys.ESCAPE)


def check_evidence(page):
    """A search that ends inside an evidence mark is lit whole, and the text stays as it was."""
    page.open()
    quote = page.run("""const mark = document.querySelector('.quote mark');
      if (!mark || !mark.previousSibling || !/\\S$/.test(mark.previousSibling.data)) return null;
      return [mark.previousSibling.data.match(/\\S+$/)[0] + mark.textContent.match(/^\\S+/)[0]]""")
    before = page.run("return document.querySelector('main').textContent")
    page.driver.find_element(By.ID, "search").send_keys(quote[0] if quote else "e")
    page.check("finds a word that evidence cuts", page.settle(lambda: page.count("mark.hit") > 0))
    page.driver.find_element(By.ID, "reset").click()
    page.settle(lambda: page.count("mark.hit") == 0)
    page.check("the text is as it was", page.run("return document.querySelector('main').textContent") == before)


def check_filter(page):
    page.open()
    kinds = {"points": {"points", "unsupported"}, "unsupported": {"unsupported"}, "themes": {"themes"}}
    for choice, wanted in kinds.items():
        radios = page.driver.find_elements(By.CSS_SELECTOR, f"#filter input[value={choice}]")
        if radios:
            radios[0].click()
            page.check(f"filter {choice}", set(page.cards()) <= wanted and page.cards(), str(page.cards()))
            page.check(f"filter {choice} is announced", str(len(page.cards())) in page.status(), page.status())


def check_keyboard(page):
    page.open()
    page.press(Keys.TAB)
    page.check("the first Tab is the way past the head", page.run("return document.activeElement.className") == "skip")
    page.check("Tab reaches the search", page.tab_to("#search") and page.focus_is_visible())
    if page.count("#filter"):
        page.check("Tab reaches the filter", page.tab_to("#filter input") and page.focus_is_visible())
        page.press(Keys.ARROW_RIGHT)
        page.check("an arrow filters", page.settle(page.status))
        page.press(Keys.ARROW_LEFT)
    if page.count("#order"):
        page.check("Tab reaches the order", page.tab_to("#order") and page.focus_is_visible())
        page.press(Keys.ARROW_DOWN)
        support = "return [...document.querySelectorAll('[data-support]')].map(card => Number(card.dataset.support))"
        sorted_down = lambda: page.run(support) == sorted(page.run(support), reverse=True)
        page.check("the strongest support comes first", page.settle(sorted_down), str(page.run(support)))
        page.press(Keys.ARROW_UP)
        order = "return [...document.querySelectorAll('[data-order]')].map(card => Number(card.dataset.order))"
        page.check("and back to the report's order", page.settle(lambda: page.run(order) == sorted(page.run(order))))
    if page.count("main details"):
        page.check("Tab reaches the details", page.tab_to("summary") and page.focus_is_visible())
        page.press(Keys.ENTER)
        page.check("Enter opens them", page.settle(lambda: page.run("return document.activeElement.parentElement.open")))
    if page.count("svg.map a"):
        page.run("document.querySelector('#map').scrollIntoView(); document.querySelector('svg.map a').focus()")
        page.press(Keys.ENTER)
        page.check("a circle leads to its theme", page.settle(lambda: page.count("[data-kind=themes]:target") == 1))


def check_small_screen(page):
    for width in (400, 320):
        page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True})
        page.open()
        page.run("for (const details of document.querySelectorAll('details')) details.open = true")
        wide = page.run("return document.documentElement.scrollWidth")
        page.check(f"no sideways scrolling at {width} px", wide <= width, f"{wide} px wide")
    page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def check_colours(page):
    for scheme in ("light", "dark"):
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                                    {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        page.open()
        low = page.run(LOW_CONTRAST)
        page.check(f"contrast in {scheme}", not low, str(low[:5]))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def check_printing(page):
    page.open()
    page.run("addEventListener('beforeprint', () => {"
             "  window.folded_in_print = document.querySelectorAll('details:not([open])').length; })")
    folded = page.count("details:not([open])")
    pdf = page.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False, "preferCSSPageSize": True})
    page.check("prints", len(pdf["data"]) > 1000)
    page.check("nothing is folded in print", page.run("return window.folded_in_print") == 0)
    page.check("folded again afterwards", page.settle(lambda: page.count("details:not([open])") == folded))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.check("no tools in print", not page.run("return document.querySelector('#tools').checkVisibility()"))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def check_without_scripts(page):
    page.open()
    everything = len(page.cards())
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page.open()
    visible = [card for card in page.driver.find_elements(By.CSS_SELECTOR, "[data-kind]") if card.is_displayed()]
    page.check("all cards without scripts", len(visible) == everything, str(len(visible)))
    page.check("no tools without scripts", not page.driver.find_element(By.ID, "tools").is_displayed())
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def check_quiet(page):
    """Last: what the browser did during all of the above."""
    page.open()
    page.check("no resources", page.run("return performance.getEntriesByType('resource').length") == 0)
    events = [json.loads(line["message"])["message"] for line in page.driver.get_log("performance")]
    addresses = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    requests = [address for address in addresses  # the browser's own start page is none of ours
                if address.split("#")[0] != page.address and not address.startswith(("chrome:", "data:"))]
    page.check("the log saw the page itself", page.address in addresses)
    page.check("no network request", not requests, str(requests[:3]))
    complaints = [line["message"] for line in page.driver.get_log("browser")]
    page.check("no complaint in the console", not complaints, str(complaints[:2]))
    try:
        page.check("no alert ran", False, page.driver.switch_to.alert.text)
    except NoAlertPresentException:
        page.check("no alert ran", True)


def test(*checks):
    """All checks on the page that the command line names; the exit code."""
    if len(sys.argv) != 2:
        print(sys.modules["__main__"].__doc__.strip())
        return 2
    if not pathlib.Path(CHROMEDRIVER).exists() or not shutil.which("chromium"):
        print("page: skipped, chromium or chromedriver is missing")
        return 77
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = Page(sys.argv[1], profile)
        try:
            for check in checks:
                try:
                    check(page)
                except WebDriverException as error:
                    page.check(check.__name__, False, error.msg)
        finally:
            page.driver.quit()
    print(f"page: {page.passed} passed, {page.failed} failed")
    return 1 if page.failed else 0


if __name__ == "__main__":
    sys.exit(test(check_loading, check_search, check_evidence, check_filter, check_keyboard, check_small_screen, check_colours,
                  check_printing, check_without_scripts, check_quiet))
