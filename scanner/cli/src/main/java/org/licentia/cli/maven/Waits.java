package org.licentia.cli.maven;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The files that are waited for just now, so that people can be told of them. Any thread may wait. */
final class Waits {
    private static final long WORTH_TELLING_NANOS = 2_000_000_000L;

    private final Set<Wait> current = ConcurrentHashMap.newKeySet();

    /** One that began; no two are equal. */
    static final class Wait {
        private final String repository;
        private final String file;
        private final long began = System.nanoTime();

        private Wait(String repository, String file) {
            this.repository = repository;
            this.file = file;
        }

        private long nanos(long now) {
            return now - began;
        }
    }

    /**
     * A file is waited for from now on.
     *
     * @param repository its id
     * @param path of the file in it
     */
    Wait begin(String repository, String path) {
        Wait wait = new Wait(repository, path.substring(path.lastIndexOf('/') + 1));
        current.add(wait);
        return wait;
    }

    void end(Wait wait) {
        current.remove(wait);
    }

    /** What has been waited for longest, for people; empty while nothing has taken two seconds. */
    String told() {
        long now = System.nanoTime();
        return current.stream()
                .filter(each -> each.nanos(now) >= WORTH_TELLING_NANOS)
                .max(Comparator.comparingLong(each -> each.nanos(now)))
                .map(each -> "waiting " + TimeUnit.NANOSECONDS.toSeconds(each.nanos(now)) + " s for " + each.repository
                        + ": " + each.file)
                .orElse("");
    }
}
