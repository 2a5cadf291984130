#!/usr/bin/python3
"""Quality floors of norm identification: norm_quality.py ERFAR SHARED.

F1 of bokmål and nynorsk by SHARED/tools/eval_norm.py, on text that scripts/train_norm does not train on: of UD dev the
sentences of 5 words or more in the third that its hash keeps out, and pairs that differ: all of the two sets it never reads
(noreg, apertium_sentences), and of the others that third. Other languages: the share of other_languages.tsv that is called other.
A floor is set a little under what was measured and only ever raised."""
import collections
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

FLOORS = {"UD nb": 98.7, "UD nn": 98.5, "parallel nb": 97.6, "parallel nn": 97.6, "da": 74.0, "sv": 93.0, "en": 95.0}
UNREAD = ("noreg", "apertium_sentences")
READ_IN_PART = ("ntrex128", "flores200", "tatoeba", "nav")

program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
for needed in (shared, pathlib.Path(__file__).parents[2] / "models" / "lexicon.bin"):
    if not needed.exists():
        print(f"skipped: {needed} is not there")
        sys.exit(77)


def kept_out(text):
    return hashlib.sha256(text.encode()).digest()[0] % 9 < 3


def treebank(name):
    """Kept-out sentences with at least 5 words, punctuation not counted."""
    for block in (shared / "data" / "ud" / f"{name}-ud-dev.conllu").read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if line and line[0].isdigit()]
        if sum(row[0].isdigit() and row[3] != "PUNCT" for row in rows) >= 5:
            text = next(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
            if kept_out(text):
                yield text


def pairs(name):
    for line in (shared / "data" / "parallel" / f"{name}_dev.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        bokmaal, nynorsk = line.split("\t")
        if bokmaal != nynorsk and (name in UNREAD or kept_out(bokmaal)):
            yield bokmaal, nynorsk


def f1(bokmaal, nynorsk):
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, name) for name in ("nb.txt", "nn.txt")]
        for file, texts in zip(files, (bokmaal, nynorsk)):
            file.write_text("\n".join(texts) + "\n", encoding="utf-8")
        done = subprocess.run(["/usr/bin/python3", shared / "tools" / "eval_norm.py", program, *files], check=True, capture_output=True)
    return json.loads(done.stdout)["f1"]


def called_other():
    rows = [line.split("\t") for line in (pathlib.Path(__file__).parent / "other_languages.tsv").read_text(encoding="utf-8").split("\n")
            if line]
    done = subprocess.run([program, "norm", "-"], input="".join(text + "\n" for _, text in rows), text=True, check=True,
                          capture_output=True)
    all_of, right = collections.Counter(), collections.Counter()
    for (language, text), line in zip(rows, done.stdout.split("\n")[1:]):
        all_of[language] += 1
        right[language] += line.startswith("other\t")
    return {language: (100 * right[language] / count, count) for language, count in all_of.items()}


figures = {}
sets = {"UD": (list(treebank("no_bokmaal")), list(treebank("no_nynorsk")))}
for name in UNREAD + READ_IN_PART:
    sets[name] = tuple(zip(*pairs(name)))
sets["parallel"] = tuple(sum((list(sets[name][side]) for name in UNREAD + READ_IN_PART), []) for side in (0, 1))
for name, (bokmaal, nynorsk) in sets.items():
    for norm, figure in f1(bokmaal, nynorsk).items():
        figures[f"{name} {norm}"] = figure, len(bokmaal) + len(nynorsk)
figures.update(called_other())
print(f"{'measure':<24} {'figure':>6} {'floor':>6} {'n':>6}")
for name, (figure, count) in figures.items():
    print(f"{name:<24} {figure:6.2f} {FLOORS.get(name, ''):>6} {count:6}")
sys.exit(any(figures[name][0] < floor for name, floor in FLOORS.items()))
