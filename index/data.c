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

static const unsigned char cities[] = {
#embed "gazetteer/cities.tsv"
};
const KiosqueData kiosque_cities = {cities, sizeof cities};

static const unsigned char countries[] = {
#embed "gazetteer/countries.tsv"
};
const KiosqueData kiosque_countries = {countries, sizeof countries};

static const unsigned char other_places[] = {
#embed "gazetteer/places.tsv"
};
const KiosqueData kiosque_other_places = {other_places, sizeof other_places};

static const unsigned char organisations[] = {
#embed "gazetteer/organisations.tsv"
};
const KiosqueData kiosque_organisations = {organisations, sizeof organisations};

static const unsigned char people[] = {
#embed "gazetteer/people.tsv"
};
const KiosqueData kiosque_people = {people, sizeof people};

static const unsigned char first_names[] = {
#embed "gazetteer/first-names.txt"
};
const KiosqueData kiosque_first_names = {first_names, sizeof first_names};

static const unsigned char organisation_heads[] = {
#embed "gazetteer/organisation-heads.txt"
};
const KiosqueData kiosque_organisation_heads = {organisation_heads, sizeof organisation_heads};

static const unsigned char feminine_names[] = {
#embed "gazetteer/feminine-names.txt"
};
const KiosqueData kiosque_feminine_names = {feminine_names, sizeof feminine_names};
