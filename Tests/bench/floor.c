/* What the disk costs: reads every file of a finished site into memory, then writes the same files
   and bytes to a new folder. Prints wall and CPU seconds of the writing alone as JSON.
   usage: floor SITE OUT [PROCESSES] */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct file { char *path; char *bytes; size_t size; int is_folder; };
static struct file *files;
static size_t count, room, total, root_length;

static void die(const char *what) { perror(what); exit(2); }

static int take(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)walk;
  if (count == room && !(files = realloc(files, (room = room * 2 + 64) * sizeof *files))) die("realloc");
  struct file *file = &files[count++];
  file->path = strdup(path + root_length);
  file->is_folder = type == FTW_D;
  file->size = 0;
  if (type != FTW_F) return 0;
  file->size = (size_t)status->st_size;
  file->bytes = malloc(file->size + 1);
  int number = open(path, O_RDONLY);
  if (number < 0 || !file->bytes) die(path);
  for (size_t done = 0; done < file->size;) {
    ssize_t n = read(number, file->bytes + done, file->size - done);
    if (n <= 0) die(path);
    done += (size_t)n;
  }
  close(number);
  total += file->size;
  return 0;
}

static void write_file(int out, const struct file *file) {
  int number = openat(out, file->path + 1, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (number < 0) die(file->path);
  for (size_t done = 0; done < file->size;) {
    ssize_t n = write(number, file->bytes + done, file->size - done);
    if (n <= 0) die(file->path);
    done += (size_t)n;
  }
  close(number);
}

static double seconds(struct timespec t) { return t.tv_sec + t.tv_nsec / 1e9; }

static double cpu(int who) {
  struct rusage use;
  getrusage(who, &use);
  return use.ru_utime.tv_sec + use.ru_stime.tv_sec
       + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv) {
  if (argc < 3) { fprintf(stderr, "usage: floor SITE OUT [PROCESSES]\n"); return 64; }
  size_t processes = argc > 3 ? (size_t)atoi(argv[3]) : 1;
  root_length = strlen(argv[1]);
  while (root_length > 1 && argv[1][root_length - 1] == '/') argv[1][--root_length] = 0;
  if (nftw(argv[1], take, 64, FTW_PHYS)) die(argv[1]);
  if (mkdir(argv[2], 0755)) die(argv[2]);
  int out = open(argv[2], O_RDONLY | O_DIRECTORY);

  struct timespec start, end;
  double cpu_before = cpu(RUSAGE_SELF);
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (size_t i = 0; i < count; i++)
    if (files[i].is_folder && files[i].path[0] && mkdirat(out, files[i].path + 1, 0755))
      die(files[i].path);
  for (size_t p = 0; p < processes; p++) {
    pid_t child = processes > 1 ? fork() : 0;
    if (child < 0) die("fork");
    if (child > 0) continue;
    for (size_t i = p; i < count; i += processes)
      if (!files[i].is_folder) write_file(out, &files[i]);
    if (processes > 1) _exit(0);
  }
  int status;
  while (wait(&status) > 0) if (status) return 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
  double used = cpu(RUSAGE_SELF) - cpu_before + cpu(RUSAGE_CHILDREN);
  printf("{\"files\":%zu,\"bytes\":%zu,\"wall\":%.4f,\"cpu\":%.4f}\n", count, total,
         seconds(end) - seconds(start), used);
  return 0;
}
