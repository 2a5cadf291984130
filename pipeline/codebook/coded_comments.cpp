#include "pipeline/codebook/coded_comments.h"

#include <algorithm>
#include <sstream>

#include "pipeline/base/error.h"
#include "pipeline/codebook/codebook.h"
#include "pipeline/codebook/small_table.h"

namespace erfar {

std::vector<CodedComment> read_coded_comments(const std::filesystem::path& path, const Codebook& codebook,
                                              Diagnostics& noticed) {
  const SmallTable table = read_small_table(path, noticed);
  const auto points = table.column({"points", "point"});
  const auto text = table.column({"text"});
  const auto id = table.column({"id"});
  if (!points || (!text && !id)) {
    throw Error(ExitCode::unreadable_input, {table.file, table.header_row},
                {"Filen med koder må ha kolonnen «points» og dessuten «text» eller «id».",
                 "Fila med kodar må ha kolonnen «points» og dessutan «text» eller «id».",
                 "The file of codes must have the column \"points\", and \"text\" or \"id\" besides."},
                {"Skriv «id;text;points» på første linje.", "Skriv «id;text;points» på fyrste linje.",
                 "Write \"id;text;points\" on the first line."});
  }
  const auto numbers = numbers_of_points(codebook);
  std::vector<CodedComment> result;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    CodedComment& comment = result.emplace_back();
    if (id) comment.id = table.rows[row][*id];
    if (text) comment.text = table.rows[row][*text];
    std::istringstream names(table.rows[row][*points]);
    for (std::string name; names >> name;) {
      const auto number = numbers.find(name);
      if (number == numbers.end()) throw unknown_point(name, table.place(row));
      if (std::ranges::find(comment.points, number->second) == comment.points.end())
        comment.points.push_back(number->second);
    }
  }
  return result;
}

}  // namespace erfar
