package org.licentia.cli.maven;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a user may say about asking repositories. What is not said comes from settings.xml and {@code -Daether.…}, then
 * from our defaults.
 *
 * @param connectTimeout how long to wait for a connection; null for the default
 * @param readTimeout how long a transfer may go on without progress worth the name; null for the default
 * @param transferTimeout how long one transfer may take; null for the default
 * @param strictChecksums whether what is published without a checksum is refused, too
 * @param update whether what repositories did not have, and their metadata, is asked for again, {@code -U}
 * @param settingsOnly whether repositories that only POMs declare are not asked
 */
public record NetworkOptions(
        @Nullable Duration connectTimeout,
        @Nullable Duration readTimeout,
        @Nullable Duration transferTimeout,
        boolean strictChecksums,
        boolean update,
        boolean settingsOnly) {
    /** Nothing said. */
    public static final NetworkOptions NONE = new NetworkOptions(null, null, null, false, false, false);
}
