#include "pipeline/link/calibration.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace erfar {
namespace {

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// What Newton's method makes smaller: the negative logarithm of the posterior, with standard deviations that
/// let an intercept move by 1 and a slope by 10; and its derivatives.
class Posterior {
 public:
  Posterior(const Calibration::Logistic& prior, std::span<const Calibration::Observation> observations,
            bool first)
      : prior_(prior.intercept, prior.per_score, prior.per_lead),
        observations_(observations),
        first_(first) {}

  const Eigen::Vector3d& start() const { return prior_; }

  double loss(const Eigen::Vector3d& weights) const {
    double sum = 0.5 * precision_.dot((weights - prior_).cwiseAbs2());
    for (const auto& seen : observations_) {
      if (seen.first != first_) continue;
      const double logit = weights.dot(row(seen));
      // ln(1 + e^x) without overflow
      sum += std::max(logit, 0.0) + std::log1p(std::exp(-std::abs(logit))) - (seen.fits ? logit : 0);
    }
    return sum;
  }

  Eigen::Vector3d step(const Eigen::Vector3d& weights) const {
    Eigen::Vector3d gradient = precision_.cwiseProduct(weights - prior_);
    Eigen::Matrix3d curvature = precision_.asDiagonal();
    for (const auto& seen : observations_) {
      if (seen.first != first_) continue;
      const Eigen::Vector3d x = row(seen);
      const double probability = sigmoid(weights.dot(x));
      gradient += (probability - (seen.fits ? 1 : 0)) * x;
      curvature += probability * (1 - probability) * x * x.transpose();
    }
    return curvature.ldlt().solve(gradient);
  }

 private:
  static Eigen::Vector3d row(const Calibration::Observation& seen) { return {1, seen.score, seen.lead}; }

  Eigen::Vector3d prior_;
  Eigen::Vector3d precision_{1, 0.01, 0.01};
  std::span<const Calibration::Observation> observations_;
  bool first_;
};

Calibration::Logistic fitted(const Posterior& posterior) {
  Eigen::Vector3d weights = posterior.start();
  double loss = posterior.loss(weights);
  constexpr int iterations = 25, halvings = 20;
  for (int i = 0; i < iterations; ++i) {
    Eigen::Vector3d step = posterior.step(weights);
    for (int half = 0; half < halvings && posterior.loss(weights - step) > loss; ++half) step /= 2;
    const double after = posterior.loss(weights - step);
    if (after >= loss) break;
    weights -= step;
    loss = after;
  }
  // More likeness is never less likely to fit.
  return {weights[0], std::max(0.0, weights[1]), std::max(0.0, weights[2])};
}

}  // namespace

Calibration::Calibration(std::span<const Observation> observations)
    : first_(fitted({Calibration().first_, observations, true})),
      other_(fitted({Calibration().other_, observations, false})) {}

float Calibration::confidence(float score, float lead, bool first) const {
  const Logistic& logistic = first ? first_ : other_;
  return static_cast<float>(
      sigmoid(logistic.intercept + logistic.per_score * double{score} + logistic.per_lead * double{lead}));
}

}  // namespace erfar
