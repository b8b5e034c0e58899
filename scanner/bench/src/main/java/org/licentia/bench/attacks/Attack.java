package org.licentia.bench.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Inputs that are small to write and would be large to read. */
enum Attack {
    ENTITIES("entities that multiply, in the project's POM") {
        @Override
        void prepare(Victim victim) throws IOException {
            String entities =
                    "<!ENTITY e0 \"ha\">" + Victim.each(12, "<!ENTITY e{next} \"" + "&e{i};".repeat(10) + "\">");
            victim.own("<!DOCTYPE project [" + entities + "]>", "<name>&e12;</name>");
        }
    },
    PROPERTIES("properties that multiply, in an artifact's POM") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.published(
                    "bad",
                    "<properties><p0>lol</p0>" + Victim.each(12, "<p{next}>" + "${p{i}}".repeat(10) + "</p{next}>")
                            + "</properties><name>${p12}</name>");
            victim.uses("bad");
        }
    },
    PROPERTY_ROW("20,000 properties that refer to each other") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own(
                    "",
                    "<properties><p0>x</p0>" + Victim.each(20_000, "<p{next}>${p{i}}</p{next}>")
                            + "</properties><name>${p20000}</name>");
        }
    },
    SPARSE_POM("a module whose POM has 1 GiB") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own("", "<packaging>pom</packaging><modules><module>m</module></modules>");
            victim.sparse("m/pom.xml", 1L << 30);
        }
    },
    DEEP_POM("600,000 elements in each other") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own(
                    "",
                    "<build><plugins><plugin><artifactId>x</artifactId><configuration>" + "<a>".repeat(600_000)
                            + "</a>".repeat(600_000) + "</configuration></plugin></plugins></build>");
        }
    },
    MODULES("100,000 modules") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own(
                    "",
                    "<packaging>pom</packaging><modules>" + Victim.each(100_000, "<module>m{i}</module>")
                            + "</modules>");
        }
    },
    LICENSES("100,000 licenses in the project's POM") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own("", "<licenses>" + Victim.each(100_000, "<license><name>L{i}</name></license>") + "</licenses>");
        }
    },
    DEPENDENCIES("60,000 dependencies in an artifact's POM") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.published(
                    "bad",
                    Victim.dependencies(
                            IntStream.range(0, 60_000).mapToObj(i -> "d" + i).toList()));
            victim.uses("bad");
        }
    },
    CHAIN("a chain of 10,000 artifacts") {
        @Override
        void prepare(Victim victim) throws IOException {
            chain(victim, 10_000);
        }
    },
    LONG_CHAIN("a chain of 100,000 artifacts") {
        @Override
        void prepare(Victim victim) throws IOException {
            chain(victim, 100_000);
        }
    },
    WIDE("20,000 artifacts, of two that need 10,000 each") {
        @Override
        void prepare(Victim victim) throws IOException {
            hubs(victim, 2);
        }
    },
    WIDEST("100,000 artifacts, of ten that need 10,000 each") {
        @Override
        void prepare(Victim victim) throws IOException {
            hubs(victim, 10);
        }
    },
    DENSE("10,000 artifacts that need 100 each, 100 deep") {
        @Override
        void prepare(Victim victim) throws IOException {
            for (int layer = 0; layer < 100; layer++) {
                String below = layer == 99 ? "" : Victim.dependencies(numbered("d" + (layer + 1) + "-", 0, 100));
                for (String each : numbered("d" + layer + "-", 0, 100)) {
                    victim.published(each, below);
                }
            }
            victim.uses(numbered("d0-", 0, 100).toArray(String[]::new));
        }
    },
    LATTICE("a lattice of 123 artifacts with 3^40 paths") {
        @Override
        void prepare(Victim victim) throws IOException {
            for (int i = 0; i <= 40; i++) {
                for (String side : List.of("x", "y", "z")) {
                    int next = i + 1;
                    victim.published(
                            side + i, i == 40 ? "" : Victim.dependencies(List.of("x" + next, "y" + next, "z" + next)));
                }
            }
            victim.uses("x0", "y0", "z0");
        }
    },
    ZIP_FLAT("a jar of 1 MiB whose license has 1 GiB") {
        @Override
        void prepare(Victim victim) throws IOException {
            ByteArrayOutputStream jar = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(jar)) {
                zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
                fill(zip, 1 << 10);
            }
            victim.published("bad", jar.toByteArray());
            victim.uses("bad");
        }
    },
    ZIP_NESTED("16^6 jars in each other, with 200 MiB each") {
        @Override
        void prepare(Victim victim) throws IOException {
            ByteArrayOutputStream innermost = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(innermost)) {
                zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
                fill(zip, 200);
            }
            byte[] jar = innermost.toByteArray();
            for (int depth = 0; depth < 6; depth++) {
                ByteArrayOutputStream outer = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(outer)) {
                    for (int i = 0; i < 16; i++) {
                        zip.putNextEntry(new ZipEntry("lib/n" + i + ".jar"));
                        zip.write(jar);
                    }
                }
                jar = outer.toByteArray();
            }
            victim.published("bad", jar);
            victim.uses("bad");
        }
    },
    ZIP_FILES("a jar of 300,000 license files") {
        @Override
        void prepare(Victim victim) throws IOException {
            ByteArrayOutputStream jar = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(jar)) {
                for (int i = 0; i < 300_000; i++) {
                    zip.putNextEntry(new ZipEntry("META-INF/licenses/" + i + "/LICENSE"));
                    zip.write(("MIT License " + i).getBytes(StandardCharsets.UTF_8));
                }
            }
            victim.published("bad", jar.toByteArray());
            victim.uses("bad");
        }
    },
    NAME_AGAIN("a license file that names one license 110,000 times") {
        @Override
        void prepare(Victim victim) throws IOException {
            text(victim, "GNU General Public License version ", 110_000);
        }
    },
    TAG_AGAIN("a license file of 160,000 tags without a value") {
        @Override
        void prepare(Victim victim) throws IOException {
            text(victim, "SPDX-License-Identifier: ", 160_000);
        }
    },
    ALIASES("settings of the project with aliases that multiply") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.own("", "");
            victim.file(
                    ".licentia.yml",
                    "a0: &a0 [x]\n" + Victim.each(25, "a{next}: &a{next} [" + "*a{i},".repeat(10) + "]\n"));
        }
    },
    INVENTORY_DEEP("an inventory 5,000,000 deep") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.file("licentia.json", "{\"a\":" + "[".repeat(5_000_000));
        }

        @Override
        List<String> command(Victim victim) {
            return List.of("report", victim.project().resolve("licentia.json").toString());
        }
    },
    INVENTORY_STRING("an inventory of 200 MiB that is one text") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.file("licentia.json", "{\"a\":\"" + "x".repeat(200 << 20));
        }

        @Override
        List<String> command(Victim victim) {
            return List.of("report", victim.project().resolve("licentia.json").toString());
        }
    },
    INVENTORY_SPARSE("an inventory of 4 GiB of nothing") {
        @Override
        void prepare(Victim victim) throws IOException {
            victim.sparse("licentia.json", 1L << 32);
        }

        @Override
        List<String> command(Victim victim) {
            return List.of("report", victim.project().resolve("licentia.json").toString());
        }
    };

    private final String words;

    Attack(String words) {
        this.words = words;
    }

    /** What it is, for people. */
    String words() {
        return words;
    }

    /** Writes it. */
    abstract void prepare(Victim victim) throws IOException;

    /** What Licentia is told to do with it: the command, then its arguments. */
    List<String> command(Victim victim) {
        return List.of(
                "check",
                victim.project().toString(),
                "--offline",
                "--no-cache",
                "--repository",
                victim.repository().toString());
    }

    private static List<String> numbered(String name, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> name + i).toList();
    }

    private static void chain(Victim victim, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            victim.published("c" + i, Victim.dependencies(List.of("c" + (i + 1))));
        }
        victim.published("c" + length, "");
        victim.uses("c0");
    }

    private static void hubs(Victim victim, int hubs) throws IOException {
        for (String each : numbered("d", 0, hubs * 10_000)) {
            victim.published(each, "");
        }
        for (int hub = 0; hub < hubs; hub++) {
            victim.published("hub" + hub, Victim.dependencies(numbered("d", hub * 10_000, (hub + 1) * 10_000)));
        }
        victim.uses(numbered("hub", 0, hubs).toArray(String[]::new));
    }

    private static void fill(OutputStream out, int mebibytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < mebibytes; i++) {
            out.write(zeros);
        }
    }

    private static void text(Victim victim, String unit, int times) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
            zip.write(unit.repeat(times).getBytes(StandardCharsets.UTF_8));
        }
        victim.published("bad", jar.toByteArray());
        victim.uses("bad");
    }
}
