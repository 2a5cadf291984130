#!/usr/bin/env python3
"""How many of the reports' learning points `erfar points` finds.

Usage: points_quality.py ERFAR SHARED, where SHARED holds data/report/. A point is found where a printed text is at least
0.9 similar to it (difflib ratio over lower-cased letters and digits) and no better taken; a printed text that no
gold point takes is spurious. Fails where a figure falls under its floor; floors are measured first, then only raised.
"""

import csv
import difflib
import io
import pathlib
import subprocess
import sys

SIMILAR = 0.9

# (what, least found, least with the right id, most spurious)
REPORT_FLOOR = (37, 37, 0)
SLIDES_FLOOR = (5, 5, 0)

# The slides have no gold file: the start of each bullet under their heading says which point it is.
SLIDES_HEADING = "Hva har vi lært?"


def normalised(text):
    return "".join(c for c in text.lower() if c.isalnum())


def similarity(a, b):
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < SIMILAR or matcher.quick_ratio() < SIMILAR:
        return 0.0
    return matcher.ratio()


def points_of(erfar, report):
    done = subprocess.run([erfar, "points", str(report)], capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"erfar points {report} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"), newline=""), delimiter=";"))


def gold_of_report(folder):
    with open(folder / "learning_points.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def gold_of_slides(path):
    after = path.read_text(encoding="utf-8").split(SLIDES_HEADING, 1)[1].splitlines()
    gold = []
    for line in (line.strip() for line in after):
        if line.startswith("•"):
            gold.append({"id": f"1.{len(gold) + 1}", "text": line[1:].strip()})
        elif line:
            break
    return gold


def compared(gold, printed):
    """Pairs each gold point with the most similar text still free; the same id first where texts are alike."""
    free = list(printed)
    found = right = 0
    for point in gold:
        wanted = normalised(point["text"])
        best = max(free, key=lambda p: (similarity(wanted, normalised(p["text"])), p["id"] == point["id"]), default=None)
        if best is None or similarity(wanted, normalised(best["text"])) < SIMILAR:
            print(f"  not found: {point['id']}")
            continue
        free.remove(best)
        found += 1
        right += best["id"] == point["id"]
    for point in free:
        print(f"  spurious: {point['id']}")
    return found, right, len(free)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    erfar, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "data" / "report"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there")
        sys.exit(77)
    report, slides = folder / "municipal-final-report-2021.txt", folder / "hr-slides-2020.txt"
    cases = [
        ("report", gold_of_report(folder), points_of(erfar, report), REPORT_FLOOR),
        ("slides", gold_of_slides(slides), points_of(erfar, slides), SLIDES_FLOOR),
    ]
    rows, good = [], True
    for name, gold, printed, floor in cases:
        found, right, spurious = compared(gold, printed)
        good &= found >= floor[0] and right >= floor[1] and spurious <= floor[2]
        rows.append((name, len(gold), found, right, spurious, "{} / {} / {}".format(*floor)))
    print(f"{'file':8} {'n':>4} {'found':>6} {'right id':>9} {'spurious':>9}  floor")
    for row in rows:
        print("{:8} {:4} {:6} {:9} {:9}  {}".format(*row))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
