#!/usr/bin/python3
"""Quality floors of the concept space: parallel_quality.py ERFAR SHARED.

Pairs of one sentence in both norms, by SHARED/tools/eval_parallel.py: R@1 is how often a nynorsk sentence finds its own
bokmål sentence first among all sentences of its set, by TF-IDF of concepts; "same" is the share of the ten nearest in the
sentence's own norm, of which half would be ideal. A floor is a little under what was measured and only ever raised."""
import json
import pathlib
import subprocess
import sys

FLOORS = {"flores200": 97.0, "ntrex128": 88.7, "noreg": 96.5, "tatoeba": 94.8, "nav": 87.0}
MOST_OF_SAME_NORM = 51.0

program, shared = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
for needed in (shared, pathlib.Path(__file__).parents[2] / "models" / "lexicon.bin"):
    if not needed.exists():
        print(f"skipped: {needed} is not there")
        sys.exit(77)
files = [shared / "data" / "parallel" / f"{name}_dev.tsv" for name in FLOORS]
done = subprocess.run(["/usr/bin/python3", shared / "tools" / "eval_parallel.py", program, *files], check=True, capture_output=True)

print(f"{'set':<12} {'pairs':>6} {'R@1':>6} {'floor':>6} {'same':>6} {'most':>6}")
failed = False
for (name, floor), line in zip(FLOORS.items(), done.stdout.splitlines()):
    measured = json.loads(line)
    failed |= measured["r1"] < floor or measured["same10"] > MOST_OF_SAME_NORM
    print(f"{name:<12} {measured['pairs']:6} {measured['r1']:6.1f} {floor:6.1f} {measured['same10']:6.1f} {MOST_OF_SAME_NORM:6.1f}")
sys.exit(failed)
