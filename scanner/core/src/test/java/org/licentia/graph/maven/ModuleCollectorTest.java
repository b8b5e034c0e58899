package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ModuleCollectorTest {
    /** Else it would count as an artifact that is missing. */
    @Test
    void anErrorOfAnotherThreadIsNoProblemOfTheGraph() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        List<Exception> exceptions =
                List.of(new IOException("missing"), new ExecutionException(new IllegalStateException(error)));
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> ModuleCollector.rethrowErrors(exceptions))
                .isSameAs(error);
    }

    @Test
    void exceptionsAreProblemsOfTheGraph() {
        assertThatCode(() -> ModuleCollector.rethrowErrors(List.of(new ExecutionException(new IOException("missing")))))
                .doesNotThrowAnyException();
    }
}
