#ifndef KIOSQUE_INDEX_DATA_H
#define KIOSQUE_INDEX_DATA_H

#include <stddef.h>

/// The bytes of one file under index/, embedded when the package is built.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} KiosqueData;

/// Words that carry no meaning alone, a line each: dropped from queries, outside quotes only.
extern const KiosqueData kiosque_stop_words;

#endif
