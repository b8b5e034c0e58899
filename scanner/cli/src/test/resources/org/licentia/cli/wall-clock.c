/* Preloaded: moves the wall clock by WALL_OFFSET seconds and lets it run WALL_FACTOR times as fast. Other clocks stay. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static struct timespec began;
static double factor = 1;
static long offset;

__attribute__((constructor)) static void begin(void) {
    const char *moved = getenv("WALL_OFFSET"), *fast = getenv("WALL_FACTOR");
    offset = moved ? atol(moved) : 0;
    factor = fast ? atof(fast) : 1;
    syscall(SYS_clock_gettime, CLOCK_REALTIME, &began);
}

static void move(struct timespec *now) {
    double since = (now->tv_sec - began.tv_sec + (now->tv_nsec - began.tv_nsec) / 1e9) * factor;
    long whole = (long) since;
    now->tv_sec = began.tv_sec + whole + offset;
    now->tv_nsec = (long) ((since - whole) * 1e9);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = syscall(SYS_clock_gettime, clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) move(now);
    return failed;
}

int gettimeofday(struct timeval *now, void *zone) {
    struct timespec exact;
    (void) zone;
    clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *place) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
