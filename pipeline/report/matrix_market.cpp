#include "pipeline/report/matrix_market.h"

#include <string>

#include "pipeline/base/parallel.h"
#include "pipeline/report/csv.h"

namespace erfar {
namespace {

template <class Value>
void write(const Rows<Value>& matrix, std::size_t columns, const char* field, OutputFile& file) {
  std::string head = std::string("%%MatrixMarket matrix coordinate ") + field + " general\n";
  append_number(head, matrix.rows());
  append_number(head += ' ', columns);
  append_number(head += ' ', matrix.entries());
  file.write(head += '\n');
  constexpr std::size_t rows_per_block = 4096;
  for_each_block_in_order<std::string>(
      matrix.rows(), rows_per_block,
      [&](std::size_t begin, std::size_t end, std::string& lines) {
        lines.clear();
        for (std::size_t row = begin; row < end; ++row) {
          for (std::size_t k = matrix.begins[row]; k < matrix.begins[row + 1]; ++k) {
            append_number(lines, row + 1);
            append_number(lines += ' ', std::size_t{index_of(matrix.terms[k])} + 1);
            append_number(lines += ' ', matrix.values[k]);
            lines += '\n';
          }
        }
      },
      [&](const std::string& lines) { file.write(lines); });
}

}  // namespace

void write_matrix_market(const DocumentTermRows& matrix, std::size_t columns, OutputFile& file) {
  write(matrix, columns, "integer", file);
}

void write_matrix_market(const WeightedRows& matrix, std::size_t columns, OutputFile& file) {
  write(matrix, columns, "real", file);
}

}  // namespace erfar
