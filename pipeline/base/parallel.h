#pragma once

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/base/interrupt.h"

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace erfar {

/// Tells ThreadSanitizer of the order that oneTBB keeps, whose own library is built without it: what ended
/// under a tag happened before what begins under it later. Bodies that run at the same time stay unordered,
/// so their races are seen.
class Handover {
 public:
#if defined(__SANITIZE_THREAD__)
  explicit Handover(void* tag) : tag_(tag) { __tsan_acquire(tag_); }
  ~Handover() { __tsan_release(tag_); }
  Handover(const Handover&) = delete;
  Handover& operator=(const Handover&) = delete;

 private:
  void* tag_;
#else
  explicit Handover(void* /*tag*/) {}
#endif
};

/// The caller's end of a loop, also where an exception leaves it.
class Takeover {
 public:
  explicit Takeover(void* tag) : tag_(tag) {}
  ~Takeover() { const Handover taken(tag_); }
  Takeover(const Takeover&) = delete;
  Takeover& operator=(const Takeover&) = delete;

 private:
  void* tag_;
};

/// What a loop within another ends in once an exception has ended the outer one: oneTBB leaves it as if it
/// were done. The outer loop's caller gets the exception that was first.
struct LoopCancelled : std::exception {
  const char* what() const noexcept override { return "a loop was cancelled by the one around it"; }
};

inline void throw_if_cancelled(tbb::task_group_context& loop) {
  if (loop.is_group_execution_cancelled()) throw LoopCancelled();
}

inline std::size_t available_threads() { return static_cast<std::size_t>(tbb::info::default_concurrency()); }

/// Limits the threads of all calls below while it lives; 0 = as many as the machine has.
class Threads {
 public:
  explicit Threads(std::size_t count)
      : control_(tbb::global_control::max_allowed_parallelism, count == 0 ? available_threads() : count) {}

 private:
  tbb::global_control control_;
};

/// Work in pieces, done where no loop of the caller's needs a thread, and what is left when it is asked for.
/// `piece()` does the next one and is false where none is left; one at a time, on any thread. A loop waits
/// for no more than the piece in hand.
template <class Piece>
class Beside {
 public:
  explicit Beside(Piece piece) : piece_(std::move(piece)) {
    { const Handover given(this); }
    arena_.execute([this] { run_next(); });
  }
  ~Beside() {
    const Takeover taken(this);
    group_.cancel();
    arena_.execute([this] { group_.wait(); });
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  /// What has done all its pieces. The exception that one ended in reaches the caller. Not within a loop.
  const Piece& get() {
    {
      const Takeover taken(this);
      arena_.execute([this] { group_.wait(); });
    }
    if (failure_) std::rethrow_exception(failure_);
    return piece_;
  }

 private:
  /// What is handed on must be so before the next piece can begin.
  bool next_piece() {
    const Handover handover(this);
    try {
      throw_if_interrupted();
      return piece_();
    } catch (...) {
      failure_ = std::current_exception();
      return false;
    }
  }
  void run_next() {
    group_.run([this] {
      if (next_piece()) run_next();
    });
  }

  static constexpr int threads = 2;  // whoever asks for the result, and one that nobody else needs
  static constexpr unsigned kept_for_who_asks = 1;

  Piece piece_;
  tbb::task_arena arena_{threads, kept_for_who_asks, tbb::task_arena::priority::low};
  tbb::task_group group_;
  std::exception_ptr failure_;  // not the group's to throw: whoever leaves this unasked waits for it as well
};

/// Runs work(i) for every i < count, in any order; the first exception reaches the caller.
template <class Work>
void for_each_index(std::size_t count, Work work) {
  char tag = 0;
  { const Handover given(&tag); }
  const Takeover taken(&tag);
  tbb::task_group_context loop;
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, count, 1),
      [&](const tbb::blocked_range<std::size_t>& range) {
        const Handover handover(&tag);
        for (std::size_t i = range.begin(); i != range.end(); ++i) {
          throw_if_interrupted();
          work(i);
        }
      },
      tbb::simple_partitioner(), loop);
  throw_if_cancelled(loop);
}

/// Runs work(begin, end) for consecutive blocks of `size` that tile [0, count). The blocks depend on nothing
/// but the arguments, so sums within a block are the same for any number of threads.
template <class Work>
void for_each_block(std::size_t count, std::size_t size, Work work) {
  const std::size_t blocks = (count + size - 1) / size;
  for_each_index(blocks, [&](std::size_t block) {
    const std::size_t begin = block * size;
    work(begin, begin + size < count ? begin + size : count);
  });
}

/// Sorts fixed blocks side by side, then merges neighbours.
template <class Element, class Less>
void sort_in_parallel(std::vector<Element>& elements, Less less) {
  constexpr std::size_t block = std::size_t{1} << 15;
  const auto at = [&](std::size_t place) {
    return elements.begin() + static_cast<std::ptrdiff_t>(std::min(place, elements.size()));
  };
  for_each_block(elements.size(), block,
                 [&](std::size_t begin, std::size_t end) { std::sort(at(begin), at(end), less); });
  for (std::size_t sorted = block; sorted < elements.size(); sorted *= 2) {
    for_each_block(elements.size(), 2 * sorted, [&](std::size_t begin, std::size_t end) {
      std::inplace_merge(at(begin), at(begin + sorted), at(end), less);
    });
  }
}

/// next() -> optional<Item> in order on one thread at a time, work(Item, Result&) on any thread,
/// take(Result&) in order. No more items than threads are in flight, so memory is bounded whatever the
/// input's length, and what a Result keeps between items is kept no oftener than it must.
///
/// What is in flight lies in slots of our own and oneTBB hands on their numbers: the filter at the end is in
/// order, so when the n-th item after another enters, that other has left and its slot is free. A slot's
/// Result stays from item to item: `work` finds what its last item left there and may use its memory again.
template <class Item, class Result, class Next, class Work, class Take>
void for_each_in_order(Next next, Work work, Take take) {
  using tbb::filter_mode;
  using tbb::make_filter;
  struct Slot {
    Item item{};
    Result result{};
  };
  std::vector<Slot> slots(tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
  std::size_t entered = 0;
  char tag = 0;
  const auto read_next = [&](tbb::flow_control& flow) {
    const Handover handover(&tag);
    throw_if_interrupted();
    const std::size_t slot = entered++ % slots.size();
    std::optional<Item> item = next();
    if (item) {
      slots[slot].item = std::move(*item);
    } else {
      flow.stop();
    }
    return slot;
  };
  const auto do_work = [&](std::size_t slot) {
    const Handover handover(&tag);
    work(std::move(slots[slot].item), slots[slot].result);
    return slot;
  };
  const auto take_result = [&](std::size_t slot) {
    const Handover handover(&tag);
    take(slots[slot].result);
  };
  { const Handover given(&tag); }
  const Takeover taken(&tag);
  tbb::task_group_context loop;
  tbb::parallel_pipeline(slots.size(),
                         make_filter<void, std::size_t>(filter_mode::serial_in_order, read_next) &
                             make_filter<std::size_t, std::size_t>(filter_mode::parallel, do_work) &
                             make_filter<std::size_t, void>(filter_mode::serial_in_order, take_result),
                         loop);
  throw_if_cancelled(loop);
}

/// work(begin, end, Result&) side by side for consecutive blocks of `size` that tile [0, count), and
/// take(Result&) in their order, with Result as in `for_each_in_order`.
template <class Result, class Work, class Take>
void for_each_block_in_order(std::size_t count, std::size_t size, Work work, Take take) {
  struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::size_t next = 0;
  for_each_in_order<Block, Result>(
      [&]() -> std::optional<Block> {
        if (next == count) return std::nullopt;
        const Block block{next, std::min(next + size, count)};
        next = block.end;
        return block;
      },
      [&](Block block, Result& result) { work(block.begin, block.end, result); }, take);
}

}  // namespace erfar
