package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import java.util.function.IntPredicate;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.http.HttpTransporterException;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.graph.maven.RepositoryGivenUpException;

/** Whether refusals of access are chance or the rule, told from what else the repository lets pass. */
class CircuitBreakerTest {
    private static final int FILES = 2_000;
    private static final int REPETITIONS = 4;

    private final CircuitBreaker breaker = new CircuitBreaker();
    private int asked;
    private int lost;

    /** Asks for each file as a transporter does, one after the other. */
    private void ask(int files, CircuitBreaker breaker, IntPredicate isRefused) {
        for (int file = 0; file < files; file++) {
            if (!isHad(file, breaker, isRefused)) {
                lost++;
            }
        }
    }

    private boolean isHad(int file, CircuitBreaker breaker, IntPredicate isRefused) {
        try {
            for (int tries = 1; tries <= REPETITIONS + 1; tries++) {
                breaker.requireClosed();
                asked++;
                if (!isRefused.test(file)) {
                    breaker.answered();
                    return true;
                }
                HttpTransporterException refusal = new HttpTransporterException(401);
                breaker.failed(refusal, System.nanoTime(), true);
                breaker.requireClosed();
                if (!breaker.isRefusedByChance() || tries > REPETITIONS) {
                    breaker.refused(refusal);
                    return false;
                }
            }
        } catch (RepositoryGivenUpException e) {
            return false;
        }
        return false;
    }

    @Test
    void whoHasNoCredentialsSpoilsNothingForWhoHas() throws RepositoryGivenUpException {
        CircuitBreakers breakers = new CircuitBreakers();
        RemoteRepository stranger = repository("declared");
        RemoteRepository known = new RemoteRepository.Builder(repository("ours"))
                .setAuthentication(
                        new AuthenticationBuilder().addUsername("someone").build())
                .build();

        ask(10, breakers.of(stranger), file -> true);

        assertThatThrownBy(breakers.of(repository("again"))::requireClosed)
                .isInstanceOf(RepositoryGivenUpException.class);
        breakers.of(known).requireClosed();
    }

    private static RemoteRepository repository(String id) {
        return new RemoteRepository.Builder(id, "default", "https://repo.example.com").build();
    }

    @ParameterizedTest
    @CsvSource({
        "org/example/a/1/a-1.pom, true",
        "org/example/a/1/a-1.jar.sha1, true",
        "org/example/a/maven-metadata.xml, true",
        "org/example/a/1/maven-metadata-releases.xml, true",
        "org/example/a/1/a-1-features.xml, false",
        "org/example/a/1/a-1.jar, false",
    })
    void whatDescribesArtifactsIsNotLarge(String path, boolean isDescription) {
        assertThat(Attempt.mostBytes(URI.create(path)) < 1L << 30).isEqualTo(isDescription);
    }

    @Test
    void whoRefusesOneRequestInTenLosesNothing() {
        int runsWithLosses = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int before = lost;
            ask(FILES, new CircuitBreaker(), file -> random.nextInt(10) == 0);
            runsWithLosses += lost > before ? 1 : 0;
        }

        // Whoever refuses the same file five times, which happens to one run in fifty, has lost it.
        assertThat(runsWithLosses).isLessThan(30);
    }

    @Test
    void whoRefusesEverythingIsAskedThreeTimes() {
        ask(FILES, breaker, file -> true);

        assertThat(asked).isEqualTo(3);
        assertThat(lost).isEqualTo(FILES);
    }

    @Test
    void whoRefusesEveryOtherFileIsHardlyAskedAgain() {
        ask(FILES, breaker, file -> file % 2 == 1);

        assertThat(lost).isEqualTo(FILES / 2);
        assertThat(asked).isLessThanOrEqualTo(FILES + 10);
    }

    @Test
    void whoRefusesOneFileOfManyIsNotGivenUp() {
        ask(FILES, breaker, file -> file == 100 || file == 1_000 || file == 1_001);

        assertThat(lost).isEqualTo(3);
    }

    @Test
    void whoRefusesEverythingFromSomeTimeOnIsGivenUp() {
        ask(FILES, breaker, file -> file >= FILES / 2);

        assertThat(lost).isEqualTo(FILES / 2);
        assertThat(asked).isLessThanOrEqualTo(FILES / 2 + 10);
    }
}
