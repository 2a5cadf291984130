#!/usr/bin/python3
"""Instructions per token of the hot kernels (bench/kernels.cpp), on one thread: instructions_test.py PROGRAM BUILD.

PROGRAM is erfar_count_kernels. Instructions are counted by callgrind, so they are the same whatever else the machine does, and must lie
within 5 % of those in instructions.tsv: a kernel that takes more has become slower, one that takes less has its figure lowered, so that it stays so.

BUILD is type and compiler ("Release, GNU 12.2.0"); another one than the table's makes other instructions, and the test is skipped.
The processor's model changes nothing where it has AVX2: valgrind shows programs one and the same processor then, without AVX-512, from
which glibc's string functions and ours (pipeline/base/vector_clones.h) choose."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MARGIN = 0.05
COMMENTS = 1000
PROJECT = pathlib.Path(__file__).resolve().parents[2]

program, build = sys.argv[1:]
build_of_table, _, *rows = pathlib.Path(__file__).with_name("instructions.tsv").read_text(encoding="utf-8").splitlines()
kept = {kernel: float(figure) for kernel, figure in (row.split("\t") for row in rows)}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def counted():
    """By kernel, in their order; each has a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        survey, profile = pathlib.Path(folder, "survey.csv"), pathlib.Path(folder, "profile")
        subprocess.run([PROJECT / "scripts" / "make_corpus", str(COMMENTS), survey], check=True)
        done = subprocess.run(["valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={profile}",
                               program, survey], check=True, stdout=subprocess.PIPE, text=True)
        tokens = int(done.stdout)
        files = sorted(profile.parent.glob("profile.*"), key=lambda file: int(file.suffix[1:]))
        for text in (file.read_text(encoding="utf-8") for file in files):
            kernel = re.search(r"^desc: Trigger: Client Request: (\w+)$", text, re.MULTILINE)[1]
            yield kernel, int(re.search(r"^totals: (\d+)$", text, re.MULTILINE)[1]) / tokens


def verdict(kernel):
    if kernel not in kept or kernel not in figures:
        return "only in the table" if kernel in kept else "not in the table"
    if abs(figures[kernel] / kept[kernel] - 1) <= MARGIN:
        return ""
    return "slower" if figures[kernel] > kept[kernel] else "quicker: lower the kept figure"


if not build.startswith(build_of_table.removeprefix("# ")):
    skip(f"the figures are of another build ({build_of_table.removeprefix('# ')}) than this one ({build})")
if not shutil.which("valgrind"):
    skip("valgrind is not installed (scripts/setup test)")
if "avx2" not in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").split():
    skip("the figures are of processors with AVX2")
if not (PROJECT / "models" / "lexicon.bin").exists():
    skip("models/lexicon.bin is not there (scripts/make_lexicon)")

figures = dict(counted())
verdicts = {kernel: verdict(kernel) for kernel in {**figures, **kept}}
print(f"{'instructions per token':<24} {'counted':>10} {'kept':>10}")
for kernel, word in verdicts.items():
    print(f"{kernel:<24} {figures.get(kernel, 0):10.1f} {kept.get(kernel, 0):10.1f} {word}")
sys.exit(any(verdicts.values()))
