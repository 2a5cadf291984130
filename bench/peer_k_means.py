#!/usr/bin/python3
"""scikit-learn's KMeans on the matrix and from the first centroids that erfar_k_means wrote, on one thread:
peer_k_means.py FOLDER CLUSTERS ITERATIONS -> JSON on stdout. `objective` is the sum of cosines to the own centroid
scaled to unit length, which is what spherical k-means maximises."""
import json
import pathlib
import sys
import time

import numpy
import scipy.sparse
import sklearn
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

folder, clusters, iterations = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
begins = numpy.fromfile(folder / "begins.u64", dtype=numpy.uint64).astype(numpy.int32)
terms = numpy.fromfile(folder / "terms.u32", dtype=numpy.uint32).astype(numpy.int32)
weights = numpy.fromfile(folder / "weights.f32", dtype=numpy.float32)
centroids = numpy.ascontiguousarray(numpy.fromfile(folder / "centroids.f32", dtype=numpy.float32).reshape(-1, clusters).T)
matrix = scipy.sparse.csr_matrix((weights, terms, begins), shape=(len(begins) - 1, centroids.shape[1]))
matrix.sort_indices()

with threadpool_limits(limits=1):
    k_means = KMeans(clusters, init=centroids, n_init=1, max_iter=iterations, tol=0, algorithm="lloyd")
    start = time.perf_counter()
    k_means.fit(matrix)
    seconds = time.perf_counter() - start
lengths = numpy.linalg.norm(k_means.cluster_centers_, axis=1, keepdims=True)
unit = (k_means.cluster_centers_ / numpy.where(lengths > 0, lengths, 1)).astype(numpy.float32)
objective = float(numpy.max(matrix @ unit.T, axis=1).sum())
print(json.dumps({"sklearn": sklearn.__version__, "seconds": seconds, "iterations": int(k_means.n_iter_), "objective": objective}))
