// Spherical k-means on a survey's TF-IDF rows with one thread: erfar_k_means SURVEY.csv CLUSTERS ITERATIONS
// FOLDER -> JSON with the seconds of all iterations, seeding left out, and the objective. FOLDER gets the
// matrix as arrays in native byte order (begins.u64, terms.u32, weights.f32) and the first centroids
// (centroids.f32, [column * clusters + cluster]), for peers to start from the same place.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/sparse_points.h"
#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/read/read.h"
#include "pipeline/weigh/count_terms.h"
#include "pipeline/weigh/tf_idf.h"

namespace {

using namespace erfar;

template <class Values>
void write(const std::filesystem::path& path, const Values& values) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(values.data()),
             static_cast<std::streamsize>(values.size() * sizeof(values[0])));
}

double seconds_of(const Points& points, const KMeansSettings& settings, Partition& found) {
  const auto start = std::chrono::steady_clock::now();
  found = spherical_k_means(points, settings);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const Threads one(1);
  Diagnostics diagnostics;
  const Corpus corpus = read({.surveys = {argv[1]}}, diagnostics);
  const Terms terms = count_terms(count_forms(corpus.texts, std::size_t{1} << 20U));
  const DocumentTermMatrix& matrix = terms.counts.matrix;
  const std::size_t columns = terms.counts.vocabulary.size();
  const auto weights = weigh_tf_idf(
      matrix, inverse_document_frequencies(document_frequencies(matrix.terms, columns), matrix.rows()));
  const std::filesystem::path folder = argv[4];
  std::filesystem::create_directories(folder);
  write(folder / "begins.u64", matrix.begins);
  write(folder / "terms.u32", matrix.terms);
  write(folder / "weights.f32", weights);

  const SparsePoints points({matrix.begins, matrix.terms, weights}, columns);
  KMeansSettings settings{.clusters = std::stoul(argv[2]), .restarts = 1, .most_iterations = 0};
  Partition first, last;
  const double seeding = seconds_of(points, settings, first);
  write(folder / "centroids.f32", first.centroids.weights);
  settings.most_iterations = std::stoul(argv[3]);
  const double all = seconds_of(points, settings, last);
  std::printf("{\"rows\": %zu, \"entries\": %zu, \"columns\": %zu, \"seconds\": %.3f, \"objective\": %.1f}\n",
              matrix.rows(), matrix.entries(), columns, all - seeding, last.objective);
}
