#!/usr/bin/python3
"""scikit-learn on the same comments: peer_sklearn.py SURVEY.csv TEXT-COLUMN tfidf|kmeans THEMES -> JSON on stdout.

The texts are in memory before the clock starts, which is to scikit-learn's advantage: ours starts at the file.
Versions and settings are printed with the figures; TfidfVectorizer's weights are those of pipeline/weigh/tf_idf.h."""
import csv
import json
import resource
import sys
import time

import sklearn
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

path, column, what, themes = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
with open(path, encoding="utf-8", newline="") as file:
    texts = [row[column] for row in csv.DictReader(file, delimiter=";")]


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, {"wall_seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu}


matrix, seconds = timed(lambda: TfidfVectorizer(sublinear_tf=True).fit_transform(texts))
result = {"sklearn": sklearn.__version__, "documents": matrix.shape[0], "terms": matrix.shape[1],
          "bytes": sum(len(text.encode()) for text in texts), "tfidf": seconds}
if what == "kmeans":
    k_means = KMeans(themes, n_init=1, max_iter=60, random_state=1, algorithm="lloyd")
    _, result["kmeans"] = timed(lambda: k_means.fit(matrix))
    result["kmeans"]["iterations"] = int(k_means.n_iter_)
result["peak_memory_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps(result))
