#include "pipeline/codebook/coded_comments.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/formula.h"
#include "pipeline/codebook/codebook.h"
#include "pipeline/codebook/small_table.h"

namespace erfar {
namespace {

constexpr Finding not_coded_yet{"comment_not_coded_yet",
                                Treatment::noted,
                                {"Et svar med «?» i kolonnen «points» regnes ikke som kodet.",
                                 "Eit svar med «?» i kolonnen «points» blir ikkje rekna som koda.",
                                 "An answer with \"?\" in the column \"points\" does not count as coded."}};

}  // namespace

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
  std::map<std::pair<std::string, std::string>, std::size_t> seen;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::vector<std::string>& cells = table.rows[row];
    if (cells[*points] == undecided) {
      noticed.add(not_coded_yet, table.place(row));
      continue;
    }
    std::string own_id(id ? without_guard(cells[*id]) : "");
    std::string own_text(text ? without_guard(cells[*text]) : "");
    const auto [place, fresh] = seen.emplace(std::pair(own_id, own_text), result.size());
    if (fresh) result.push_back({.id = std::move(own_id), .text = std::move(own_text), .points = {}});
    CodedComment& comment = result[place->second];
    for (const std::string& name : listed_ids(cells[*points])) {
      const auto number = numbers.find(name);
      if (number == numbers.end()) throw unknown_point(name, table.place(row));
      if (std::ranges::find(comment.points, number->second) == comment.points.end())
        comment.points.push_back(number->second);
    }
  }
  return result;
}

}  // namespace erfar
