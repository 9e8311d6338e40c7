#ifndef KIOSQUE_INDEX_DATA_H
#define KIOSQUE_INDEX_DATA_H

#include <stddef.h>

/// The bytes of one file under index/, embedded when the package is built.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} KiosqueData;

/// The SQL that makes an empty archive.
extern const KiosqueData kiosque_archive_schema;
/// Words that carry no meaning alone, a line each: dropped from queries, outside quotes only.
extern const KiosqueData kiosque_stop_words;
/// Elided articles and conjunctions, without their apostrophe.
extern const KiosqueData kiosque_elisions;
/// Folded words that the stemmer leaves as they are, since they would meet another word.
extern const KiosqueData kiosque_invariable_words;
/// Folded names that the stemmer leaves as they are.
extern const KiosqueData kiosque_protected_names;
/// Abbreviations whose period ends no sentence, without it.
extern const KiosqueData kiosque_abbreviations;
/// The model of the named-entity tagger.
extern const KiosqueData kiosque_tagger_model;
/// Cities: name, country, population, aliases.
extern const KiosqueData kiosque_cities;
/// Countries: name, code, aliases.
extern const KiosqueData kiosque_countries;
/// Places that are neither: name, class, aliases.
extern const KiosqueData kiosque_other_places;
/// Organisations: name, class, aliases.
extern const KiosqueData kiosque_organisations;
/// People: name, aliases.
extern const KiosqueData kiosque_people;
/// First names, a line each.
extern const KiosqueData kiosque_first_names;
/// Words that begin an organisation's name (parti, ministère), a line each.
extern const KiosqueData kiosque_organisation_heads;
/// Women's given names, folded.
extern const KiosqueData kiosque_feminine_names;

#endif
