/* The least that reading, parsing, rendering and writing cost: reads every .md of a folder, cuts off
   the front matter, parses and renders with cmark-gfm (tables), frames the page and writes it.
   With a list of "size path" lines (a finished site of ours) it writes the same files: each plan's
   page padded to its size there, every other file as filler of its size.
   Processes, not threads: cmark-gfm keeps process-global tables.
   usage: pipeline CONTENT OUT PROCESSES [LIST] */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct want { char *path; size_t size; int is_plan; };
static char **sources;
static size_t source_count, source_room;
static struct want *wants;
static size_t want_count, want_room;
static char *buffer, *filler;
static size_t buffer_room;
#define FILLER (1u << 20)

static void die(const char *what) { perror(what); exit(2); }

static int take(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)status; (void)walk;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md")) return 0;
  if (source_count == source_room
      && !(sources = realloc(sources, (source_room = source_room * 2 + 64) * sizeof *sources)))
    die("realloc");
  sources[source_count++] = strdup(path);
  return 0;
}

static int by_path(const void *a, const void *b) {
  return strcmp(((const struct want *)a)->path, ((const struct want *)b)->path);
}

static void read_list(const char *path) {
  FILE *list = fopen(path, "r");
  if (!list) die(path);
  size_t size;
  char name[4096];
  while (fscanf(list, "%zu %4095[^\n]", &size, name) == 2) {
    if (want_count == want_room
        && !(wants = realloc(wants, (want_room = want_room * 2 + 64) * sizeof *wants)))
      die("realloc");
    wants[want_count++] = (struct want){strdup(name), size, 0};
  }
  fclose(list);
  qsort(wants, want_count, sizeof *wants, by_path);
}

static char *page_path(const char *source) {
  const char *name = strrchr(source, '/') + 1;
  char *path;
  if (asprintf(&path, "plans/%.*s.html", (int)(strlen(name) - 3), name) < 0) die("asprintf");
  return path;
}

static void put(int file, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t n = write(file, bytes, size);
    if (n <= 0) die("write");
    bytes += n;
    size -= (size_t)n;
  }
}

static int create(int out, const char *path) {
  int file = openat(out, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) die(path);
  return file;
}

static void write_filler(int out, const struct want *want) {
  int file = create(out, want->path);
  for (size_t left = want->size; left > 0;) {
    size_t piece = left < FILLER ? left : FILLER;
    put(file, filler, piece);
    left -= piece;
  }
  close(file);
}

static void room_for(size_t size) {
  if (size > buffer_room && !(buffer = realloc(buffer, buffer_room = size * 2))) die("realloc");
}

static void make_page(int out, const char *source, const cmark_syntax_extension *table) {
  int file = open(source, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) die(source);
  size_t size = (size_t)status.st_size;
  room_for(size + 1);
  for (size_t done = 0; done < size;) {
    ssize_t n = read(file, buffer + done, size - done);
    if (n <= 0) die(source);
    done += (size_t)n;
  }
  close(file);
  char *body = buffer, *title = "", *end;
  int title_length = 0;
  if (size > 4 && !memcmp(buffer, "---\n", 4) && (end = memmem(buffer, size, "\n---\n", 5))) {
    body = end + 5;
    char *key = memmem(buffer, (size_t)(end - buffer), "\ntitle: ", 8);
    if (key) {
      title = key + 8;
      title_length = (int)((char *)memchr(title, '\n', (size_t)(body - title)) - title);
    }
  }
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, (cmark_syntax_extension *)table);
  cmark_parser_feed(parser, body, size - (size_t)(body - buffer));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT,
                                 cmark_parser_get_syntax_extensions(parser));
  size_t html_size = strlen(html);
  char head[1024];
  int head_size = snprintf(
    head, sizeof head,
    "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%.*s</title></head>"
    "<body><main><article>\n", title_length > 400 ? 400 : title_length, title);
  static const char tail[] = "</article></main></body></html>\n";
  char *path = page_path(source);
  struct want key = {path, 0, 0};
  struct want *want = want_count ? bsearch(&key, wants, want_count, sizeof key, by_path) : NULL;
  size_t page_size = (size_t)head_size + html_size + sizeof tail - 1;
  size_t pad = want && want->size > page_size ? want->size - page_size : 0;
  if (pad > FILLER) pad = FILLER;
  /* One buffer and one write a page, as ours does. */
  char *page = malloc(page_size + pad);
  memcpy(page, head, (size_t)head_size);
  memcpy(page + head_size, html, html_size);
  memcpy(page + head_size + html_size, filler, pad);
  memcpy(page + page_size + pad - sizeof tail + 1, tail, sizeof tail - 1);
  int target = create(out, path);
  put(target, page, page_size + pad);
  close(target);
  free(page);
  free(path);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

static void make_folders(int out) {
  mkdirat(out, "plans", 0755);
  for (size_t i = 0; i < want_count; i++)
    for (char *slash = strchr(wants[i].path, '/'); slash; slash = strchr(slash + 1, '/')) {
      *slash = 0;
      mkdirat(out, wants[i].path, 0755);
      *slash = '/';
    }
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "usage: pipeline CONTENT OUT PROCESSES [LIST]\n"); return 64; }
  size_t processes = (size_t)atoi(argv[3]);
  if (processes < 1) return 64;
  filler = malloc(FILLER);
  memset(filler, ' ', FILLER);
  if (nftw(argv[1], take, 64, FTW_PHYS)) die(argv[1]);
  if (argc > 4) read_list(argv[4]);
  for (size_t i = 0; i < source_count && want_count; i++) {
    char *path = page_path(sources[i]);
    struct want key = {path, 0, 0};
    struct want *want = bsearch(&key, wants, want_count, sizeof key, by_path);
    if (want) want->is_plan = 1;
    free(path);
  }
  if (mkdir(argv[2], 0755)) die(argv[2]);
  int out = open(argv[2], O_RDONLY | O_DIRECTORY);
  make_folders(out);
  cmark_gfm_core_extensions_ensure_registered();
  const cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  for (size_t p = 0; p < processes; p++) {
    pid_t child = processes > 1 ? fork() : 0;
    if (child < 0) die("fork");
    if (child > 0) continue;
    for (size_t i = p; i < source_count; i += processes) make_page(out, sources[i], table);
    for (size_t i = p; i < want_count; i += processes)
      if (!wants[i].is_plan) write_filler(out, &wants[i]);
    if (processes > 1) _exit(0);
  }
  int status;
  while (wait(&status) > 0) if (status) return 2;
  return 0;
}
