// Declares memmem.
#define _GNU_SOURCE
#include "CMemory.h"
#include <string.h>
// Defines __GLIBC__ where the library is that one.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void kiosque_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

const void *kiosque_find(const void *bytes, size_t count, const void *wanted, size_t wanted_count) {
  return memmem(bytes, count, wanted, wanted_count);
}
