package org.licentia.spdx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when first asked for, and at most once; safe for threads. */
final class OnDemand<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    OnDemand(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T value = made;
        if (value == null) {
            synchronized (this) {
                value = made;
                if (value == null) {
                    value = maker.get();
                    made = value;
                }
            }
        }
        return value;
    }
}
