#!/usr/bin/env python3
"""Draws the runs of scripts/benchmark on one corpus: seconds of each stage, and ratios within each run.

Usage: bench/plot_history.py RESULTS.jsonl PLOT.svg
Seconds of two runs are of two machines, or of one in two moods; only the ratios can be compared."""
import json
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

RATIOS = {"text to TF-IDF, of scikit-learn's speed": lambda run: run["tf_idf_ratio"],
          "file to TF-IDF, of the limit's speed": lambda run: run["of_limit"],
          "k-means, of scikit-learn's speed": lambda run: run["k_means"]["ratio"],
          "segments, of ICU's speed": lambda run: run["kernels"]["segment_words"]["bytes_per_second"]
          / run["kernels"]["icu_word_iterator"]["bytes_per_second"],
          "two threads, of one's speed": lambda run: run["speed_up"]}


def draw_stages(axes, runs):
    below = [0.0] * len(runs)
    for stage in runs[-1]["stages"]:
        seconds = [run["stages"].get(stage, {"wall_seconds": 0})["wall_seconds"] for run in runs]
        axes.bar(range(len(runs)), seconds, bottom=below, label=stage)
        below = [low + more for low, more in zip(below, seconds)]
    axes.set_ylabel("wall seconds")
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def draw_ratios(axes, runs):
    for name, ratio in RATIOS.items():
        axes.plot(range(len(runs)), [ratio(run) for run in runs], marker="o", label=name)
    axes.set_yscale("log")
    axes.yaxis.set_major_formatter("{x:g}")
    axes.set_ylabel("ratio within the run")
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def main():
    results, plot = sys.argv[1:]
    with open(results, encoding="utf-8") as file:
        runs = [json.loads(line) for line in file]
    figure, panels = plt.subplots(2, 1, figsize=(12, 9), sharex=True, layout="constrained")
    figure.suptitle(f"{runs[-1]['documents']:,} comments, {runs[-1]['threads']} threads")
    draw_stages(panels[0], runs)
    draw_ratios(panels[1], runs)
    panels[1].set_xticks(range(len(runs)), [run["date"] for run in runs], rotation=45, ha="right")
    figure.savefig(plot, metadata={"Date": None})


main()
