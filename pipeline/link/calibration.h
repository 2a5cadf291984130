#pragma once

#include <span>

namespace erfar {

/// From a candidate's score, and its lead over the best of the other points, to the probability that it fits:
/// Platt's logistic function (1999), one for a document's first candidate and one for the others, whose lead
/// is negative.
class Calibration {
 public:
  struct Logistic {
    double intercept, per_score, per_lead;
  };
  struct Observation {
    float score, lead;
    bool first, fits;
  };

  /// Fitted on the first ten candidates of 260 labelled survey comments (wave 1 of the test data) without
  /// coded examples.
  Calibration() = default;
  /// Fitted by Newton's method on candidates whose answers are known; what they leave open stays at the
  /// default (a normal prior around it).
  explicit Calibration(std::span<const Observation> observations);

  float confidence(float score, float lead, bool first) const;
  const Logistic& first() const { return first_; }
  const Logistic& other() const { return other_; }

 private:
  Logistic first_{-2.1, 8.8, 8.5};
  Logistic other_{-4.0, 15.0, 5.0};
};

}  // namespace erfar
