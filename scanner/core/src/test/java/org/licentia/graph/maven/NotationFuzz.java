package org.licentia.graph.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.InputParts;
import org.licentia.fuzz.ScratchFile;
import org.licentia.graph.Coordinates;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.graph.Purl;
import org.licentia.issue.LicentiaException;

/** Artifacts as people name them, versions and their ranges, and the arguments in {@code .mvn}. */
public final class NotationFuzz implements FuzzTarget {
    private final ScratchFile mavenConfig = new ScratchFile(".mvn/maven.config");
    private final MavenVersions versions = new MavenVersions();

    @Override
    public List<byte[]> seeds() {
        return List.of(
                InputParts.joined("com.example:lib:1.0"),
                InputParts.joined("com.example:lib:war:sources:1.0-SNAPSHOT"),
                InputParts.joined("pkg:maven/com.example/lib@1.0?classifier=sources&type=zip#a/b"),
                InputParts.joined("pkg:maven/com.example/lib@1%2B2"),
                InputParts.joined("[1.0,2.0),(3,]"),
                InputParts.joined(
                        "-Drevision=1 -Dsha1=x\n-s \"a b/settings.xml\"\n--activate-profiles=a,b\n# no\n-T 1C\n"),
                InputParts.joined("-pl\n:a,!b\n-gs=x\n-o\n--define\nname"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "pkg:maven/",
                "pkg:",
                "@",
                "?classifier=",
                "&type=",
                "%2F",
                "%",
                "..",
                ":",
                "LATEST",
                "SNAPSHOT",
                "[1,2)",
                "(,1]",
                "-D",
                "-P",
                "-pl",
                "-s",
                "-gs",
                "-o",
                "--settings=",
                "--define",
                "\n",
                "\"",
                "'",
                "\\",
                "=");
    }

    @Override
    public int mostBytes() {
        return 1_200;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        String text = new String(input, UTF_8);
        CoordinatesNotation.isMeant(text);
        try {
            CoordinatesNotation read = CoordinatesNotation.read(text);
            if (read.version() != null) {
                requireSameAgain(read.coordinates());
            }
        } catch (LicentiaException e) {
            requireWords(e);
        }
        versions.read(text).ifPresent(range -> range.contains("1.0"));
        try {
            Path file = mavenConfig.with(input);
            DotMvn.of(file.getParent().getParent());
        } catch (LicentiaException e) {
            requireWords(e);
        }
    }

    private static void requireSameAgain(Coordinates coordinates) {
        Purl purl = coordinates.purl();
        Coordinates again = CoordinatesNotation.read(purl.text()).coordinates();
        if (!again.equals(coordinates) || !again.purl().equals(purl)) {
            throw new AssertionError(coordinates + " is " + purl + ", which is " + again);
        }
        purl.versionless();
    }

    private static void requireWords(LicentiaException refusal) {
        if (String.valueOf(refusal.getMessage()).isBlank()) {
            throw new AssertionError("a refusal without words", refusal);
        }
    }
}
