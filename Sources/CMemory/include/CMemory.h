#ifndef KIOSQUE_MEMORY_H
#define KIOSQUE_MEMORY_H

/// What Swift cannot say of memory.

/// Tells the processor that memory will be read soon; any address will do, none is touched.
static inline void kiosque_prefetch(const void *address) { __builtin_prefetch(address); }

/// Has the allocator ask for memory by the large piece and keep what is freed, where it can be told so.
void kiosque_keep_memory(void);

#endif
