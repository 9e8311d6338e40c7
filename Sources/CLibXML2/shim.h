// Debian builds libxml2 with ICU and its headers then include ICU's, which clash with the ICU that Foundation
// brings. Only the last members of xmlCharEncodingHandler depend on it, and nothing here looks into that.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
