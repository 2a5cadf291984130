#!/usr/bin/python3
"""Floors for words and sentences from raw text on the treebanks' dev parts: tokens_quality.py ERFAR SHARED.

Measured with SHARED/tools/eval_tokens.py, with which `erfar eval tokens` must agree. A floor is set a little under what
was measured and only ever raised. n: 36,369 nb, 31,250 nn, 10,163 spoken nn words."""
import json
import pathlib
import subprocess
import sys
import tempfile

FLOORS = {
    "no_bokmaal": {"words": 99.95, "sentences": 96.5},
    "no_nynorsk": {"words": 99.95, "sentences": 94.8},
    "no_nynorsklia": {"words": 99.94, "sentences": 99.7},
}

program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
tool = shared / "tools" / "eval_tokens.py"
if not shared.is_dir():
    print(f"skipped: {shared} is not there")
    sys.exit(77)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def measured(gold, folder):
    raw, system = folder / "raw.txt", folder / "system.conllu"
    raw.write_text(output("/usr/bin/python3", tool, "raw", gold), encoding="utf-8")
    output(program, "tokenize", "--quiet", raw, "--out", system)
    ours = json.loads(output(program, "eval", "--quiet", "tokens", gold, system))
    theirs = json.loads(output("/usr/bin/python3", tool, "score", gold, system))
    for name, measure in ours.items():
        if abs(measure["f1"] - theirs[name]) > 0.0011:
            sys.exit(f"erfar eval says {measure['f1']} for {name}, the tool says {theirs[name]}")
    return ours


failed = False
print(f"{'treebank':<14} {'measure':<10} {'F1':>7} {'floor':>7}   95 % interval")
with tempfile.TemporaryDirectory() as folder:
    for treebank, floors in FLOORS.items():
        figures = measured(shared / "data" / "ud" / f"{treebank}-ud-dev.conllu", pathlib.Path(folder))
        for name, floor in floors.items():
            found = figures[name]
            failed |= found["f1"] < floor
            print(f"{treebank:<14} {name:<10} {found['f1']:7.3f} {floor:7.2f}   {found['low']} to {found['high']}, n = {found['n']}")
sys.exit(failed)
