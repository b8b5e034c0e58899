package org.licentia.cli.maven;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.RepositoryGivenUpException;

/**
 * Whether a repository is still asked. One that never gave an answer is given up when it cannot be reached once, or
 * once does not answer in time; one that did, when it fails so often in a row that chance cannot be the reason. Then
 * everything that still waits for it ends, and nothing is asked any more.
 *
 * <p>Of what fails, only that counts which was asked after the last answer: while some requests run into a time-out,
 * others may well be answered.
 */
final class CircuitBreaker {
    /** At one fault in ten, as many in a row happen once in a hundred million times. */
    private static final int MOST_IN_A_ROW = 8;

    /** The transport has asked several times before it reports a status as this. */
    private static final int STATUS_WEIGHT = 3;

    /** Each was downloaded several times over. */
    private static final int MOST_CORRUPT_IN_A_ROW = 3;

    /** Of files that one refuses who lets others pass; they may be none of ours. */
    private static final int REFUSAL_WEIGHT = 2;

    /** A repository that refuses access by mistake, now and then, lets at least this many pass for each that it refuses. */
    private static final int LET_PASS_FOR_EACH_REFUSED = 2;

    /** Of fewer refusals nobody can tell which share of all they are. */
    private static final int TOO_FEW_TO_TELL = 10;

    /** At one refusal in ten, as many in a row happen once in a million times. */
    private static final int MOST_REFUSED_IN_A_ROW = 6;

    private final CountDownLatch open = new CountDownLatch(1);
    private final Set<Attempt> running = new HashSet<>();
    private @Nullable Exception reason;
    private boolean hasAnswered;
    private long lastAnswer;
    private int inARow;
    private int corruptInARow;
    private int letPass;
    private int refused;
    private int refusedInARow;

    /** @throws RepositoryGivenUpException when nothing is asked any more */
    synchronized void begin(Attempt attempt) throws RepositoryGivenUpException {
        requireClosed();
        running.add(attempt);
    }

    synchronized void end(Attempt attempt) {
        running.remove(attempt);
    }

    synchronized void requireClosed() throws RepositoryGivenUpException {
        if (reason != null) {
            throw new RepositoryGivenUpException(reason);
        }
    }

    /** Something was answered for good, be it that there is no such file. */
    synchronized void answered() {
        hasAnswered = true;
        lastAnswer = System.nanoTime();
        inARow = 0;
        refusedInARow = 0;
        letPass++;
    }

    /**
     * Access was refused: for the first time, or by a repository that mostly grants it to the same credentials.
     * Otherwise to ask again is of no use and may lock an account.
     */
    synchronized boolean isRefusedByChance() {
        refused++;
        refusedInARow++;
        boolean isNowAndThen = refused <= TOO_FEW_TO_TELL || letPass >= LET_PASS_FOR_EACH_REFUSED * refused;
        return refused == 1 || (letPass > 0 && isNowAndThen && refusedInARow <= MOST_REFUSED_IN_A_ROW);
    }

    /** A file is not asked for again, to which access was refused. */
    void refused(Exception failure) {
        List<Attempt> waiting;
        synchronized (this) {
            if (reason != null || letPass == 0) {
                return;
            }
            inARow += REFUSAL_WEIGHT;
            if (inARow < MOST_IN_A_ROW) {
                return;
            }
            waiting = open(failure);
        }
        waiting.forEach(Attempt::cutIfWaiting);
    }

    /**
     * A try failed.
     *
     * @param began when, by {@link System#nanoTime}
     * @param isStatus whether the repository answered, by the status of an error
     */
    void failed(Exception failure, long began, boolean isStatus) {
        List<Attempt> waiting;
        synchronized (this) {
            if (reason != null || (hasAnswered && began < lastAnswer) || isMaybeChance(failure)) {
                return;
            }
            inARow += isStatus ? STATUS_WEIGHT : 1;
            if (inARow < MOST_IN_A_ROW && (hasAnswered || !isUnreachable(failure))) {
                return;
            }
            waiting = open(failure);
        }
        waiting.forEach(Attempt::cutIfWaiting);
    }

    /** What arrived did not match its checksum, however often it was asked for. */
    void corrupt(Exception failure) {
        List<Attempt> waiting = List.of();
        synchronized (this) {
            if (reason == null && ++corruptInARow >= MOST_CORRUPT_IN_A_ROW) {
                waiting = open(failure);
            }
        }
        waiting.forEach(Attempt::cutIfWaiting);
    }

    /** What arrived matched its checksum. */
    synchronized void intact() {
        corruptInARow = 0;
    }

    // Where others pass, a refusal counts when the file is not asked for again.
    private boolean isMaybeChance(Exception failure) {
        return letPass > 0 && ResilientTransports.isRefusal(failure);
    }

    private List<Attempt> open(Exception failure) {
        reason = failure;
        open.countDown();
        return new ArrayList<>(running);
    }

    private static boolean isUnreachable(Exception failure) {
        return (failure instanceof InterruptedIOException // time-outs, of connecting too
                        && !(failure instanceof TransferTooLongException))
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLException;
    }

    /** Waits before the next try, not longer than the repository is asked at all. */
    void pause(long nanos) throws InterruptedException, RepositoryGivenUpException {
        if (open.await(nanos, TimeUnit.NANOSECONDS)) {
            requireClosed();
        }
    }
}
