#ifndef KIOSQUE_PREFETCH_H
#define KIOSQUE_PREFETCH_H

/// Tells the processor that memory will be read soon; any address will do, none is touched.
static inline void kiosque_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
