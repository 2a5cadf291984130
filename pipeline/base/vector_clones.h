#pragma once

/// Compiles a function for several instruction sets, of which the program takes the machine's best when it
/// starts. All give the same bytes: products and sums are neither fused nor put into another order
/// (-ffp-contract=off). Sanitizers start too late for such a choice.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__clang__)
#define ERFAR_VECTOR_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define ERFAR_VECTOR_CLONES
#endif
