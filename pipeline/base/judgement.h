#pragma once

namespace erfar {

/// How sure something was, between 0 and 1, and whether it was right.
struct Judgement {
  double confidence;
  bool right;
};

}  // namespace erfar
