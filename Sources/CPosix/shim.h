/* Calls of the C library that Swift's Glibc module hides behind _GNU_SOURCE. */
#define PLANPRESS_RENAME_EXCHANGE 2u
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned flags);
int syncfs(int descriptor);
#include <stddef.h>
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
