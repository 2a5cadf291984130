#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "pipeline/codebook/learning_point.h"
#include "pipeline/codebook/small_table.h"
#include "pipeline/report/bootstrap.h"

namespace erfar {

/// What a coder and a program say of one comment.
struct JudgedComment {
  struct Candidate {
    std::string point;
    double confidence;
    bool linked;
  };
  std::string id;
  std::string respondent;             // the comment's id where gold does not say
  std::vector<std::string> gold;      // ids of points, the first one first; none = none fits
  std::vector<Candidate> candidates;  // best first
};

/// Pairs gold (`id`, `points`, optional `respondent`) with a table as `erfar link` writes it; a gold comment
/// that is not in it has no candidates. Throws Error(unreadable_input) where a column is missing.
std::vector<JudgedComment> judged_comments(const SmallTable& gold, const SmallTable& predicted);

struct Figure {
  double value = 0;
  Interval interval;  // by respondent
};

/// Shares are between 0 and 1. A candidate is right where it is one of gold's points or equivalent to one.
struct LinkMeasures {
  std::size_t comments = 0, with_point = 0, respondents = 0;
  Figure accuracy_at_1, accuracy_at_3, mean_reciprocal_rank;  // of comments with a point
  Figure none_auc;  // probability that a comment with a point has more confidence than one without (Hanley &
                    // McNeil 1982)
  Figure micro_f1;  // of linked candidates
  double macro_f1 = 0;           // over the points that gold has
  Figure kappa;                  // Cohen (1960) of first answers, "none" one of them
  double alpha = 0;              // Krippendorff (2011), nominal, of the same
  double calibration_error = 0;  // of first candidates
  struct Point {
    std::size_t gold = 0, linked = 0, right = 0;
    double precision = 0, recall = 0, f1 = 0;
  };
  std::map<std::string, Point> points;
};

/// `codebook` says which points are equivalent.
LinkMeasures measure_links(std::span<const JudgedComment> comments, const Codebook& codebook);

std::string json(const LinkMeasures& measures);

}  // namespace erfar
