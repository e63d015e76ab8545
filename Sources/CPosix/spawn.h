/* Starting a program with limits. Swift cannot do it: between fork and exec only calls that are safe
   in a signal handler are allowed (POSIX.1-2017, fork). */
#ifndef PLANPRESS_SPAWN_H
#define PLANPRESS_SPAWN_H

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* What one process may use at most: seconds of a processor, bytes of memory of its own (what it only
   reserves does not count), bytes of any one file that it writes. */
struct planpress_limits {
  unsigned long processor_seconds, memory, file_size;
};

static inline int planpress_limit(int resource, unsigned long soft, unsigned long hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return -1;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < hard) hard = limit.rlim_max;
  limit.rlim_max = hard;
  limit.rlim_cur = soft < hard ? soft : hard;
  return setrlimit(resource, &limit);
}

/* The child's part: never returns. */
static inline void planpress_exec(
    const char *path, char *const arguments[], char *const environment[], const int streams[3],
    const struct planpress_limits *limits, pid_t parent, int report) {
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, 0);
  /* A group of its own, to be ended with all its own children; and it ends when the thread ends that
     waits for it. */
  int failed = setpgid(0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent
      || planpress_limit(RLIMIT_CPU, limits->processor_seconds, limits->processor_seconds + 2) != 0
      || planpress_limit(RLIMIT_DATA, limits->memory, limits->memory) != 0
      || planpress_limit(RLIMIT_FSIZE, limits->file_size, limits->file_size) != 0
      || planpress_limit(RLIMIT_CORE, 0, 0) != 0;
  /* The streams may stand at one another's numbers. */
  int moved[3];
  for (int number = 0; number < 3 && !failed; number++) {
    moved[number] = fcntl(streams[number], F_DUPFD_CLOEXEC, 3);
    failed = moved[number] < 0;
  }
  for (int number = 0; number < 3 && !failed; number++) failed = dup2(moved[number], number) < 0;
#ifdef SYS_close_range
  /* What others opened without closing it on exec: 4 is CLOSE_RANGE_CLOEXEC. */
  if (!failed) syscall(SYS_close_range, 3u, ~0u, 4u);
#endif
  if (!failed) execve(path, arguments, environment);
  int code = errno;
  (void)!write(report, &code, sizeof code);
  _exit(127);
}

/* Starts the program at `path`; gives its number, or the negated errno of what failed, also of
   execve. `streams` are its standard input, output and error. */
static inline pid_t planpress_spawn(
    const char *path, char *const arguments[], char *const environment[], const int streams[3],
    const struct planpress_limits *limits) {
  int ends[2];
  if (pipe(ends) != 0) return -errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  pid_t parent = getpid(), child = fork();
  int code = errno;
  if (child == 0) planpress_exec(path, arguments, environment, streams, limits, parent, ends[1]);
  close(ends[1]);
  if (child > 0) {
    ssize_t count;
    do count = read(ends[0], &code, sizeof code); while (count < 0 && errno == EINTR);
    if (count == (ssize_t)sizeof code) {
      waitpid(child, 0, 0);
      child = -1;
    }
  }
  close(ends[0]);
  return child > 0 ? child : -code;
}

#endif
