#include "IndexData.h"

// One entry a file: an array that holds its bytes, and the constant that gives it a length.

static const unsigned char archive_schema[] = {
#embed "schema/archive.sql"
};
const KiosqueData kiosque_archive_schema = {archive_schema, sizeof archive_schema};

static const unsigned char stop_words[] = {
#embed "lexicon/stop-words.txt"
};
const KiosqueData kiosque_stop_words = {stop_words, sizeof stop_words};

static const unsigned char elisions[] = {
#embed "lexicon/elisions.txt"
};
const KiosqueData kiosque_elisions = {elisions, sizeof elisions};

static const unsigned char invariable_words[] = {
#embed "lexicon/invariable-words.txt"
};
const KiosqueData kiosque_invariable_words = {invariable_words, sizeof invariable_words};

static const unsigned char protected_names[] = {
#embed "lexicon/protected-names.txt"
};
const KiosqueData kiosque_protected_names = {protected_names, sizeof protected_names};

static const unsigned char abbreviations[] = {
#embed "lexicon/abbreviations.txt"
};
const KiosqueData kiosque_abbreviations = {abbreviations, sizeof abbreviations};

static const unsigned char tagger_model[] = {
#embed "model/tagger.bin"
};
const KiosqueData kiosque_tagger_model = {tagger_model, sizeof tagger_model};
