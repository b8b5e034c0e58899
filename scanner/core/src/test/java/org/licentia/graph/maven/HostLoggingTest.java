package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.Licentia;
import org.licentia.ScanRequest;
import org.licentia.StandardParts;
import org.licentia.decision.Decisions;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.curation.Curations;
import org.licentia.graph.ResolvedGraph;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyReader;
import org.licentia.policy.Product;
import org.licentia.report.json.JsonRenderer;

/** Whoever uses the scanner as a library keeps the logging of their JVM. */
class HostLoggingTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger HOST = Logger.getLogger("com.example.host");
    private static final Logger OURS = Logger.getLogger("org.licentia");

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            heard.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            heard.add("closed");
        }
    };

    @BeforeEach
    void configure() {
        ROOT.addHandler(handler);
        HOST.addHandler(handler);
        HOST.setUseParentHandlers(false);
        HOST.setLevel(Level.FINER);
        OURS.setLevel(Level.CONFIG);
    }

    @AfterEach
    void leave() {
        ROOT.removeHandler(handler);
        HOST.removeHandler(handler);
        HOST.setUseParentHandlers(true);
        HOST.setLevel(null);
        OURS.setLevel(null);
    }

    @Test
    void aScanLeavesItAsItWas() throws IOException {
        Level level = ROOT.getLevel();
        Handler[] handlers = ROOT.getHandlers();
        List<String> changes = new ArrayList<>();
        Runnable listener = () -> changes.add("read anew");
        LogManager.getLogManager().addConfigurationListener(listener);
        Inventory inventory;
        try {
            inventory = new MavenWorld(folder)
                    .published("com.example:lib:1", "<licenses><license><name>MIT</name></license></licenses>")
                    .pomAt("pom.xml", "com.example:app:1", dependencies(dependency("com.example:lib:1")))
                    .resolveAnd(HostLoggingTest::inventory);
        } finally {
            LogManager.getLogManager().removeConfigurationListener(listener);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, report);
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("com.example:lib");

        assertThat(ROOT.getLevel()).isEqualTo(level);
        assertThat(ROOT.getHandlers()).containsExactly(handlers).contains(handler);
        assertThat(HOST.getLevel()).isEqualTo(Level.FINER);
        assertThat(OURS.getLevel()).isEqualTo(Level.CONFIG);
        assertThat(changes).isEmpty();
        HOST.finer("heard");
        assertThat(heard).endsWith("heard").doesNotContain("closed");
    }

    private static Inventory inventory(ResolvedGraph resolved) {
        Policy policy = StandardParts.policyReader().builtIn(PolicyReader.STANDARD);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return Licentia.scan(new ScanRequest(
                    () -> resolved,
                    policy,
                    Product.of(policy.context()),
                    Decisions.NONE,
                    Set.of(),
                    Curations.NONE,
                    LocalDate.of(2026, 1, 1),
                    false,
                    EvidenceCache.NONE,
                    executor,
                    1,
                    ScanListener.SILENT,
                    Meter.OFF));
        } finally {
            executor.shutdownNow();
        }
    }
}
