#!/usr/bin/python3
"""Quality floors of the links: links_quality.py ERFAR SHARED.

Without a coded example: survey wave 1 (226 comments with a learning point), and 273 paragraphs of the report to their own chapter's
points (by a codebook, as the report itself holds the paragraphs). With coded comments: five folds of wave 1 (seeds 1 to 3), and wave 1 to
wave 2. Interview: micro-F1 over the cues that a coder gave a point, learned from wave 1.
A floor is set a little under what was measured and only ever raised."""
import csv
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

FLOORS = {
    "uncoded accuracy@1": 0.525, "uncoded accuracy@3": 0.71, "uncoded MRR": 0.64, "uncoded none-AUC": 0.815, "uncoded nb": 0.53,
    "uncoded nn": 0.515, "folds accuracy@1": 0.68, "folds accuracy@3": 0.84, "folds MRR": 0.77, "folds none-AUC": 0.885,
    "wave 2 accuracy@1": 0.76, "wave 2 accuracy@3": 0.85, "paragraphs accuracy@1": 0.685, "interview micro-F1": 0.77,
}

MOST_CALIBRATION_ERROR = 0.075

program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
for needed in (shared, pathlib.Path(__file__).parents[2] / "models" / "lexicon.bin"):
    if not needed.exists():
        print(f"skipped: {needed} is not there")
        sys.exit(77)
survey, report = shared / "data" / "survey", shared / "data" / "report"
EQUIVALENT = [{"2.4", "5.2"}, {"7.9", "8.2"}, {"3.1", "9.3"}, {"3.3", "9.4"}, {"3.3", "9.5"}, {"7.3", "9.5"}]


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=";"))


def write_rows(rows, path):
    with open(path, "w", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def link(answers, out, *options):
    subprocess.run([program, "link", answers, "--quiet", "--top", "37", "--out", out, *options], check=True)
    return out


def measured(gold, predicted):
    done = subprocess.run(["/usr/bin/python3", shared / "tools" / "eval_links.py", gold, predicted], check=True, capture_output=True)
    return json.loads(done.stdout)


def calibration_error(gold, predicted, groups=10):
    """Mean distance of confidence and share right over ten groups of first candidates with like confidence."""
    points = {row["id"]: row["points"].split() for row in rows_of(gold)}
    pairs = sorted((float(row["confidence"]), fits(row["point"], points[row["id"]])) for row in rows_of(predicted) if row["rank"] == "1")
    parts = [pairs[len(pairs) * g // groups:len(pairs) * (g + 1) // groups] for g in range(groups)]
    return sum(abs(sum(c for c, _ in part) - sum(right for _, right in part)) for part in parts) / len(pairs)


def fits(point, gold):
    return point in gold or any(point in pair and pair & set(gold) for pair in EQUIVALENT)


def folds(folder, seed):
    """Wave 1 in five parts, each linked by a program that has seen the others; all predictions in one file."""
    rows = rows_of(survey / "wave1_comments.csv")
    random.Random(seed).shuffle(rows)
    predictions = []
    for fold in range(5):
        write_rows(rows[fold::5], folder / "test.csv")
        write_rows([row for i, row in enumerate(rows) if i % 5 != fold], folder / "train.csv")
        link(folder / "test.csv", folder / "fold.csv", "--report", report / "municipal-final-report-2021.txt", "--coded", folder / "train.csv")
        predictions += rows_of(folder / "fold.csv")
    write_rows(predictions, folder / "folds.csv")
    gold = survey / "wave1_comments.csv"
    return {**measured(gold, folder / "folds.csv"), "ece": calibration_error(gold, folder / "folds.csv")}


def paragraphs_right(folder):
    rows = rows_of(report / "paragraphs.csv")
    write_rows([{"id": row["id"], "text": row["text"]} for row in rows], folder / "paragraphs.csv")
    link(folder / "paragraphs.csv", folder / "linked.csv", "--codebook", report / "learning_points.csv", "--columns", "id=id,text=text")
    first = {row["id"]: row["point"].split(".")[0] for row in rows_of(folder / "linked.csv") if row["rank"] == "1"}
    return statistics.mean(first.get(row["id"]) == row["chapter"] for row in rows)


def interview_f1(folder):
    """A turn of the transcript is made of cues; a cue gets the points of the turn that it stands in."""
    gold = {row["cue_start"]: set(row["points"].split()) for row in rows_of(survey / "interview_gold.csv")}
    link(survey / "interview.vtt", folder / "interview.csv", "--report", report / "municipal-final-report-2021.txt", "--coded",
         survey / "wave1_comments.csv")
    given, hit, wanted = 0, 0, sum(len(points) for points in gold.values())
    turns = {}
    for row in rows_of(folder / "interview.csv"):
        turns.setdefault((row["start"], row["end"]), []).extend([row["point"]] if row["linked"] == "1" else [])
    for (start, end), points in turns.items():
        for cue in [cue for cue in gold if start <= cue < end]:
            given += len(points)
            hit += sum(fits(point, gold[cue]) for point in points)
    return 2 * hit / (given + wanted)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    final = report / "municipal-final-report-2021.txt"
    alone = measured(survey / "wave1_comments.csv", link(survey / "wave1_comments.csv", folder / "1.csv", "--report", final))
    later = measured(survey / "wave2_comments.csv", link(survey / "wave2_comments.csv", folder / "2.csv", "--report", final, "--coded",
                                                         survey / "wave1_comments.csv"))
    of_folds = [folds(folder, seed) for seed in (1, 2, 3)]
    mean = {name: statistics.mean(each[name] for each in of_folds) for name in ("acc1", "acc3", "mrr", "none_auc", "ece")}
    figures = {
        "uncoded accuracy@1": alone["acc1"], "uncoded accuracy@3": alone["acc3"], "uncoded MRR": alone["mrr"],
        "uncoded none-AUC": alone["none_auc"], "uncoded nb": alone["acc1_nb"], "uncoded nn": alone["acc1_nn"],
        "folds accuracy@1": mean["acc1"], "folds accuracy@3": mean["acc3"], "folds MRR": mean["mrr"], "folds none-AUC": mean["none_auc"],
        "wave 2 accuracy@1": later["acc1"], "wave 2 accuracy@3": later["acc3"],
        "paragraphs accuracy@1": paragraphs_right(folder), "interview micro-F1": interview_f1(folder),
    }

failed = False
for name, figure in figures.items():
    floor = FLOORS.get(name, 0)
    failed |= figure < floor
    print(f"{name:<24} {figure:7.3f} {floor:7.3f}")
failed |= mean["ece"] > MOST_CALIBRATION_ERROR
print(f"calibration error in folds {mean['ece']:.3f}, at most {MOST_CALIBRATION_ERROR}")
print(f"95 % interval of accuracy@1: uncoded {alone['acc1_ci']}, folds {of_folds[0]['acc1_ci']}, wave 2 {later['acc1_ci']}")
sys.exit(failed)
