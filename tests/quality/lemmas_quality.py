#!/usr/bin/python3
"""Quality floors on lemmas: lemmas_quality.py ERFAR SHARED; the trainer stands beside
ERFAR.

Gold tokens of UD dev, all words with marks and names, lemmas compared case-folded. The weights that are shipped have seen
these sentences, so the figures are those of five-fold cross-validation. A floor is a little under what was measured."""
import pathlib
import subprocess
import sys
import tempfile

FLOORS = {"no_bokmaal-ud-dev": 98.4, "no_nynorsk-ud-dev": 97.6, "no_nynorsklia-ud-dev": 97.3, "no_nynorsklia-ud-train": 96.3}

trainer, folder = pathlib.Path(sys.argv[1]).with_name("erfar_train_lemmas"), pathlib.Path(sys.argv[2]) / "data" / "ud"
lexicon = pathlib.Path(__file__).parents[2] / "models" / "lexicon.bin"
for needed in (trainer, lexicon, folder):
    if not needed.exists():
        print(f"skipped: {needed} is not there")
        sys.exit(77)

with tempfile.TemporaryDirectory() as scratch:
    treebanks = [("nb=" if "bokmaal" in name else "nn=") + str(folder / f"{name}.conllu") for name in FLOORS]
    done = subprocess.run([trainer, lexicon, f"{scratch}/weights", *treebanks], check=True, capture_output=True, text=True)

print(f"{'treebank, 5-fold':<24} {'lemmas':>7} {'floor':>6} {'n':>7}")
failed = False
for line in done.stdout.splitlines():
    path, figure, words = line.rsplit(" ", 2)
    name = pathlib.Path(path).stem
    failed |= float(figure) < FLOORS[name]
    print(f"{name:<24} {float(figure):7.3f} {FLOORS[name]:6.1f} {words:>7}")
sys.exit(failed)
