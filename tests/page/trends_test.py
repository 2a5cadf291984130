#!/usr/bin/python3
"""Opens a trends.html in a real browser: trends_test.py TRENDS.html

Prints one line per failed check and a sum; exit 0 = all passed, 1 = some failed, 77 = no browser here.
"""

import sys

from page_test import check_colours, check_quiet, check_small_screen, test


def check_content(page):
    page.open()
    themes = page.count(".trend")
    page.check("has themes", themes > 0)
    page.check("one h1", page.count("h1") == 1)
    page.check("ids are unique", page.run("const ids = [...document.querySelectorAll('[id]')].map(each => each.id);"
                                          "return new Set(ids).size === ids.length"))
    page.check("links lead somewhere", page.run("return [...document.querySelectorAll('a')].every("
                                                "link => document.querySelector(link.getAttribute('href')))"))
    page.check("a chart and a table a theme", page.count(".trend svg") == page.count(".trend table") == themes)
    page.check("no script", page.count("script") == 0)


def check_charts(page):
    page.open()
    outside = page.run("""return [...document.querySelectorAll('svg.chart')].flatMap(chart => {
      const frame = chart.getBoundingClientRect();
      return [...chart.querySelectorAll('text, circle, polyline, polygon, line')].filter(part => {
        const box = part.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      }).map(part => part.outerHTML);
    })""")
    page.check("nothing is drawn outside", not outside, str(outside[:3]))
    crowded = page.run("""return [...document.querySelectorAll('svg.chart')].filter(chart => {
      const boxes = [...chart.querySelectorAll('text')].map(text => text.getBoundingClientRect());
      return boxes.some((a, i) => boxes.some((b, k) => i < k && a.left < b.right && b.left < a.right
        && a.top < b.bottom && b.top < a.bottom));
    }).length""")
    page.check("no text lies on another", crowded == 0, str(crowded))
    shown = page.run("return [...document.querySelectorAll('.trend')].every(theme =>"
                     " theme.querySelectorAll('circle').length === theme.querySelectorAll('tbody td:first-of-type:not(.withheld)').length)")
    page.check("a dot for each share in the table", shown)


def check_small_charts(page):
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                {"width": 400, "height": 800, "deviceScaleFactor": 1, "mobile": True})
    check_charts(page)
    page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


if __name__ == "__main__":
    sys.exit(test(check_content, check_charts, check_small_charts, check_small_screen, check_colours, check_quiet))
