#include "pipeline/base/parallel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace erfar {
namespace {

using Blocks = std::vector<std::pair<std::size_t, std::size_t>>;

Blocks blocks(std::size_t count, std::size_t size) {
  Blocks result;
  std::mutex mutex;
  for_each_block(count, size, [&](std::size_t begin, std::size_t end) {
    const std::lock_guard lock(mutex);
    result.emplace_back(begin, end);
  });
  std::ranges::sort(result);
  return result;
}

/// Numbers from 0 to `count` - 1, then nothing.
auto counter(int count) {
  return [count, next = 0]() mutable { return next < count ? std::optional<int>(next++) : std::nullopt; };
}

std::string caught(int items, auto work, auto take) {
  try {
    for_each_in_order<int, int>(counter(items), work, take);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(UnitParallel, EveryIndexOnce) {
  std::vector<std::atomic<int>> runs(10'000);
  for_each_index(runs.size(), [&](std::size_t i) { ++runs[i]; });
  EXPECT_TRUE(std::ranges::all_of(runs, [](const auto& count) { return count == 1; }));
  for_each_index(0, [](std::size_t) { ADD_FAILURE(); });
}

/// Once an exception has ended the outer loop, oneTBB leaves inner ones undone.
TEST(SafetyParallel, AnInnerLoopIsWholeOrThrows) {
  const Threads two(2);
  std::atomic<bool> inner_begun = false, outer_ended = false, undone = false;
  const auto fail = [&] {
    while (!inner_begun) std::this_thread::yield();
    outer_ended = true;
    throw std::runtime_error("outer");
  };
  const auto work = [&] {
    constexpr std::size_t count = 64;
    for (int round = 0, after = 0; round < 20'000 && after < 1000; ++round) {
      std::atomic<std::size_t> done = 0;
      for_each_index(count, [&](std::size_t) {
        ++done;
        inner_begun = true;
      });
      undone = undone || done != count;
      std::size_t taken = 0;
      for_each_in_order<int, int>(
          counter(8), [](int item, int& result) { result = item; }, [&](int&) { ++taken; });
      undone = undone || taken != 8;
      after += outer_ended;
    }
  };
  std::string ended_in;
  try {
    for_each_index(2, [&](std::size_t i) { i == 0 ? work() : fail(); });
  } catch (const std::runtime_error& error) {
    ended_in = error.what();
  }
  EXPECT_EQ(ended_in, "outer");
  EXPECT_FALSE(undone);
}

TEST(UnitParallel, BlocksTile) {
  EXPECT_EQ(blocks(10, 4), (Blocks{{0, 4}, {4, 8}, {8, 10}}));
  EXPECT_EQ(blocks(8, 4), (Blocks{{0, 4}, {4, 8}}));
  EXPECT_EQ(blocks(3, 100), (Blocks{{0, 3}}));
  EXPECT_EQ(blocks(0, 4), Blocks{});
}

TEST(AllParallel, BlocksDoNotDependOnThreads) {
  const Threads one(1);
  const Blocks alone = blocks(1'003, 10);
  const Threads two(2);
  EXPECT_EQ(blocks(1'003, 10), alone);
}

TEST(AllParallel, OrderIsKeptWithAnyNumberOfThreads) {
  for (const std::size_t count : {1, 2, 4}) {
    const Threads threads(count);
    std::vector<int> taken;
    for_each_in_order<int, int>(
        counter(5'000),
        [](int item, int& result) {
          // Uneven work, so that later items finish first.
          volatile int spin = item % 7 == 0 ? 5'000 : 0;
          while (spin > 0) spin = spin - 1;
          result = 2 * item;
        },
        [&](int result) { taken.push_back(result); });
    std::vector<int> expected(5'000);
    for (int i = 0; i < 5'000; ++i) expected[static_cast<std::size_t>(i)] = 2 * i;
    EXPECT_EQ(taken, expected);
  }
}

TEST(UnitParallel, NothingToDo) {
  for_each_in_order<int, int>(
      counter(0), [](int, int&) { ADD_FAILURE(); }, [](int) { ADD_FAILURE(); });
}

TEST(UnitParallel, ASlotKeepsItsResult) {
  const Threads one(1);
  std::vector<int> taken;
  for_each_in_order<int, int>(
      counter(4), [](int item, int& result) { result += item; },
      [&](int& result) { taken.push_back(result); });
  EXPECT_EQ(taken, (std::vector{0, 0 + 1, 0 + 1 + 2, 0 + 1 + 2 + 3}));
}

TEST(UnitParallel, FewItemsAreInFlight) {
  const Threads threads(2);
  std::atomic<int> in_flight = 0, most = 0;
  for_each_in_order<int, int>(
      [&, next = counter(1'000)]() mutable {
        const auto item = next();
        if (item) most = std::max<int>(most, ++in_flight);
        return item;
      },
      [](int item, int& result) { result = item; }, [&](int) { --in_flight; });
  EXPECT_LE(most, 2);
}

TEST(UnitParallel, ExceptionReachesTheCaller) {
  const auto same = [](int item, int& result) { result = item; };
  const auto drop = [](int) {};
  const auto take_at_50 = [](int item) {
    if (item == 50) throw std::runtime_error("50");
  };
  const auto fail_at_50 = [&](int item, int& result) { take_at_50(result = item); };
  EXPECT_EQ(caught(100, same, drop), "");
  EXPECT_EQ(caught(100, fail_at_50, drop), "50");
  EXPECT_EQ(caught(100, same, take_at_50), "50");
  EXPECT_THROW((for_each_in_order<int, int>([]() -> std::optional<int> { throw std::logic_error("next"); },
                                            same, drop)),
               std::logic_error);
  EXPECT_THROW(for_each_index(100, [&](std::size_t i) { take_at_50(static_cast<int>(i)); }),
               std::runtime_error);
  EXPECT_THROW(
      for_each_block(100, 10, [&](std::size_t begin, std::size_t) { take_at_50(static_cast<int>(begin)); }),
      std::runtime_error);
}

/// Takes the numbers up to `last` in turn.
struct Counting {
  int last;
  std::vector<int> taken{};

  bool operator()() {
    if (static_cast<int>(taken.size()) == last) return false;
    taken.push_back(static_cast<int>(taken.size()) + 1);
    return true;
  }
};

TEST(UnitParallel, WorkBesideIsDoneInItsOrderWhenAskedForWithOneThreadToo) {
  for (const std::size_t threads : {1, 2}) {
    const Threads limited(threads);
    Beside<Counting> counting(Counting{5});
    EXPECT_EQ(counting.get().taken, (std::vector{1, 2, 3, 4, 5}));
    EXPECT_EQ(counting.get().taken, (std::vector{1, 2, 3, 4, 5})) << "asked again";
  }
}

TEST(UnitParallel, WorkBesideAndLoopsBothComeToTheirEnd) {
  const Threads limited(2);
  Beside<Counting> counting(Counting{100'000});
  std::atomic<std::size_t> sum = 0;
  for (int loop = 0; loop < 100; ++loop) for_each_index(100, [&](std::size_t i) { sum += i; });
  EXPECT_EQ(sum, 495'000U);
  EXPECT_EQ(counting.get().taken.back(), 100'000);
}

// Pieces so short that they change threads again and again.
TEST(UnitParallel, WorkBesideGoesFromThreadToThread) {
  const Threads limited(2);
  for (int i = 0; i < 20; ++i) {
    Beside<Counting> counting(Counting{3'000});
    EXPECT_EQ(counting.get().taken.size(), 3'000U);
  }
}

TEST(SafetyParallel, WorkBesideEndsAtTheFirstExceptionOfAnyPiece) {
  for (const std::size_t threads : {1, 2}) {
    const Threads limited(threads);
    int begun = 0;
    const auto fail_at_three = [&] { return ++begun == 3 ? throw std::runtime_error("3") : true; };
    Beside<decltype(fail_at_three)> fails(fail_at_three);
    EXPECT_THROW(fails.get(), std::runtime_error);
    EXPECT_EQ(begun, 3);
  }
}

TEST(UnitParallel, WorkBesideHandsOnItsExceptionOrIsLeftAlone) {
  const auto fail = []() -> bool { throw std::runtime_error("beside"); };
  Beside<decltype(fail)> fails(fail);
  EXPECT_THROW(fails.get(), std::runtime_error);
  for (int i = 0; i < 100; ++i) {
    std::atomic<bool> has_begun = false;
    const auto begin = [&] {
      if (has_begun.exchange(true)) throw std::runtime_error("beside");
      return true;
    };
    const Beside<decltype(begin)> never_asked(begin);
    for (int spins = 0; i % 2 == 0 && !has_begun && spins < 1'000'000; ++spins) std::this_thread::yield();
  }
}

// What was taken before an error is a beginning of the whole, never a choice of it.
TEST(SafetyParallel, AfterAnErrorWhatWasTakenIsAPrefix) {
  std::vector<int> taken;
  caught(
      1'000, [](int item, int& result) { result = item == 500 ? throw std::runtime_error("") : item; },
      [&](int result) { taken.push_back(result); });
  std::vector<int> expected(taken.size());
  std::iota(expected.begin(), expected.end(), 0);
  EXPECT_LE(taken.size(), 500U);
  EXPECT_EQ(taken, expected);
}

}  // namespace
}  // namespace erfar
