package org.licentia.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When and on what figures were taken; without anything that tells whose machine it is.
 *
 * @param date in UTC
 * @param commit of the checkout; {@code unknown} where there is none
 */
public record Machine(
        LocalDate date, String commit, int cores, long gibibytes, String cpu, String os, String jdk, String maven) {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    public static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                firstLine("unknown", "git", "rev-parse", "--short", "HEAD"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                cpuModel(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                firstLine("no Maven", "mvn", "-B", "-v"));
    }

    /** One sentence. */
    public String sentence() {
        return "Measured on " + date + " at commit " + commit + ": " + cores + " cores (" + cpu + "), " + gibibytes
                + " GiB of memory, " + os + ", " + jdk + ", " + maven + ".";
    }

    /** The same as comments at the head of a table. */
    public List<String> comments() {
        return List.of(
                "# date\t" + date,
                "# commit\t" + commit,
                "# cores\t" + cores,
                "# memory GiB\t" + gibibytes,
                "# cpu\t" + cpu,
                "# os\t" + os,
                "# jdk\t" + jdk,
                "# maven\t" + maven);
    }

    private static String cpuModel() {
        try {
            return Files.readAllLines(CPU).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown CPU");
        } catch (IOException e) {
            return "unknown CPU";
        }
    }

    private static String firstLine(String otherwise, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // Some Mavens write in bold even when nobody looks.
            return process.waitFor() == 0
                    ? text.lines().findFirst().orElse(otherwise).replaceAll("\u001b\\[[0-9;]*m", "")
                    : otherwise;
        } catch (IOException e) {
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
