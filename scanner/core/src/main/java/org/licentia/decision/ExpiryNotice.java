package org.licentia.decision;

import java.time.LocalDate;

/** How long before its end something that expires is announced. */
final class ExpiryNotice {
    private static final int DAYS = 30;

    private ExpiryNotice() {}

    static boolean isDue(LocalDate last, LocalDate asOf) {
        return !last.isAfter(asOf.plusDays(DAYS));
    }
}
