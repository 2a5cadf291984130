#pragma once

#include <cstddef>

#include "pipeline/base/output_file.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// A matrix of `columns` columns in Matrix Market's coordinate format (Boisvert, Pozo & Remington 1996): rows
/// are documents, columns terms, both counted from 1. Counts are written as integers, weights with as few
/// digits as read back to the same float.
void write_matrix_market(const DocumentTermRows& matrix, std::size_t columns, OutputFile& file);
void write_matrix_market(const WeightedRows& matrix, std::size_t columns, OutputFile& file);

}  // namespace erfar
