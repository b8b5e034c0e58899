package org.licentia.cli.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.RepositoryProbe;
import org.licentia.cli.maven.RepositoryProbe.Answer;
import org.licentia.cli.maven.StandaloneMaven;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.graph.maven.ProjectRepositories;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Severity;

/**
 * The repositories that a scan of the project would ask, each asked once and all at once, and their clocks.
 *
 * @param within how long all of that may take
 */
record RepositoriesCheck(Supplier<MavenOptions> options, MavenTarget target, Duration within) implements Check {
    private static final int MOST = 64;
    private static final Duration NOTABLE = Duration.ofMinutes(5);
    private static final Duration WRONG_DAY = Duration.ofDays(1);

    @Override
    public String id() {
        return "repositories";
    }

    @Override
    public String what() {
        return "repositories";
    }

    @Override
    public List<Diagnosis> look() {
        ExecutorService threads = Executors.newFixedThreadPool(16, work -> {
            Thread thread = new Thread(work, "licentia-doctor");
            thread.setDaemon(true);
            return thread;
        });
        try (StandaloneMaven maven = StandaloneMaven.open(options.get())) {
            ProjectRepositories found = ProjectRepositories.of(target, maven.runtime(), threads);
            List<Diagnosis> said = new ArrayList<>();
            said.addAll(poms(found.issues()));
            List<RemoteRepository> all = found.repositories();
            if (maven.runtime().session().isOffline()) {
                all.forEach(each -> said.add(Diagnosis.good(
                        idOf(each),
                        whatOf(each),
                        each.getUrl() + " is not asked: offline" + (each.isBlocked() ? "; it is blocked" : ""))));
            } else {
                said.addAll(asked(all, maven.probe(within), threads));
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What keeps POMs of the project from being read without the network, as far as a scan would mind. */
    private static List<Diagnosis> poms(List<Issue> issues) {
        List<Issue> errors = issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty()
                ? List.of()
                : List.of(Diagnosis.warning(
                        "project-poms",
                        "POMs of the project",
                        errors.get(0).message()
                                + (errors.size() == 1 ? "" : " There are " + (errors.size() - 1) + " more."),
                        "The doctor asks no repository for POMs; a scan without --offline does. Repositories that only"
                                + " it names are not in this list."));
    }

    private List<Diagnosis> asked(List<RemoteRepository> all, RepositoryProbe probe, ExecutorService threads) {
        List<RemoteRepository> open =
                all.stream().filter(each -> !each.isBlocked()).limit(MOST).toList();
        List<Future<Answer>> answers;
        try {
            answers = threads.invokeAll(
                    open.stream()
                            .<java.util.concurrent.Callable<Answer>>map(each -> () -> probe.ask(each))
                            .toList(),
                    within.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("Interrupted while repositories were asked.", e);
        }
        List<Diagnosis> said = new ArrayList<>();
        List<Duration> skews = new ArrayList<>();
        for (RemoteRepository each : all) {
            int index = open.indexOf(each);
            if (index < 0) {
                said.addAll(each.isBlocked() ? blocked(each) : List.of(tooMany(each)));
                continue;
            }
            Answer answer = answer(answers.get(index));
            said.add(diagnosis(each, answer));
            if (answer != null && answer.skew() != null) {
                skews.add(answer.skew());
            }
        }
        skews.stream().max(Comparator.comparing(Duration::abs)).ifPresent(most -> said.add(clock(most)));
        return said;
    }

    /** Null when it did not come in time. */
    private static @Nullable Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (CancellationException e) {
            return null;
        } catch (ExecutionException e) {
            throw new LicentiaException("A repository could not be asked: " + e.getCause() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Of each repository behind a mirror that blocks, which has no address to speak of. */
    private static List<Diagnosis> blocked(RemoteRepository blocker) {
        List<RemoteRepository> mirrored = blocker.getMirroredRepositories();
        return (mirrored.isEmpty() ? List.of(blocker) : mirrored)
                .stream()
                        .map(each -> Diagnosis.warning(
                                idOf(each),
                                whatOf(each),
                                each.getUrl() + ": blocked by mirror " + blocker.getId() + ", and never asked",
                                "Maven blocks plain http, too. Reach it over https, or configure a mirror for it in"
                                        + " settings.xml."))
                        .toList();
    }

    private static Diagnosis tooMany(RemoteRepository repository) {
        return Diagnosis.warning(
                idOf(repository),
                whatOf(repository),
                repository.getUrl() + ": not asked; there are more than " + MOST,
                "Put one mirror in front of them.");
    }

    private Diagnosis diagnosis(RemoteRepository repository, @Nullable Answer answer) {
        String address = repository.getUrl() + ": ";
        if (answer == null) {
            return Diagnosis.problem(
                    idOf(repository),
                    whatOf(repository),
                    address + "no answer within " + within.toSeconds() + " s",
                    "Check the network, the proxy in settings.xml and the address; --within SECONDS waits longer.");
        }
        if (answer.failure() != null) {
            return new RepositoryFault(repository, idOf(repository), whatOf(repository), address, within)
                    .of(answer.failure());
        }
        String seen = address
                + (answer.status() == 0 ? "is there" : "answers " + answer.status() + " in " + answer.millis() + " ms")
                + (repository.getProtocol().equals("https") ? ", TLS trusted" : "")
                + (repository.getAuthentication() == null ? "" : ", credentials accepted")
                + (repository.getProxy() == null ? "" : ", through a proxy");
        boolean isPlain = repository.getProtocol().equals("http") && !isHere(repository.getHost());
        return isPlain
                ? Diagnosis.warning(
                        idOf(repository),
                        whatOf(repository),
                        seen + ", over plain http",
                        "Whoever is on the way can change what arrives. Use https.")
                : Diagnosis.good(idOf(repository), whatOf(repository), seen);
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static Diagnosis clock(Duration skew) {
        Duration most = skew.abs();
        String seen = most.compareTo(Duration.ofSeconds(2)) < 0
                ? "as those of the repositories"
                : (skew.isNegative() ? "ahead of" : "behind") + " a repository by " + words(most);
        String remedy = "Set the clock of this machine: certificates, waivers and the age of files are judged by it.";
        return most.compareTo(WRONG_DAY) > 0
                ? Diagnosis.problem("clock", "clock", seen, remedy)
                : most.compareTo(NOTABLE) > 0
                        ? Diagnosis.warning("clock", "clock", seen, remedy)
                        : Diagnosis.good("clock", "clock", seen);
    }

    private static String words(Duration duration) {
        return duration.toDays() > 1
                ? duration.toDays() + " days"
                : duration.toMinutes() > 1 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " s";
    }

    private static String idOf(RemoteRepository repository) {
        return "repository:" + repository.getId();
    }

    private static String whatOf(RemoteRepository repository) {
        List<RemoteRepository> mirrored = repository.getMirroredRepositories();
        return "repository " + repository.getId()
                + (mirrored.isEmpty()
                        ? ""
                        : " (for "
                                + mirrored.stream()
                                        .map(RemoteRepository::getId)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ")");
    }
}
