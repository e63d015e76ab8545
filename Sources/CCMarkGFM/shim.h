#include <stddef.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* The extensions number their node types when they are registered. The library exports the
   variables and its headers do not declare them; Swift would take them for shared mutable state. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline unsigned gfm_table_type(void) { return CMARK_NODE_TABLE; }
static inline unsigned gfm_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned gfm_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline unsigned gfm_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }
