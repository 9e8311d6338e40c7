#ifndef KIOSQUE_MEMORY_H
#define KIOSQUE_MEMORY_H

#include <stddef.h>

/// What Swift cannot say of memory.

/// Tells the processor that memory will be read soon; any address will do, none is touched.
static inline void kiosque_prefetch(const void *address) { __builtin_prefetch(address); }

/// Has the allocator ask for memory by the large piece and keep what is freed, where it can be told so.
void kiosque_keep_memory(void);

/// Where bytes first stand in others, NULL where they do not: `memmem`, which is no part of ISO C.
const void *kiosque_find(const void *bytes, size_t count, const void *wanted,
                                   size_t wanted_count);

#endif
