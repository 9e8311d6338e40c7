#include "IndexData.h"


static const unsigned char stop_words_bytes[] = {
#embed "lexicon/stop-words.txt"
};
const KiosqueData kiosque_stop_words = {stop_words_bytes, sizeof stop_words_bytes};
