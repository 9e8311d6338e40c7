#include "CMemory.h"
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
