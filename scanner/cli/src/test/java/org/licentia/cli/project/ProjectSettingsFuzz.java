package org.licentia.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.Decisions;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlText;

/** What a project settles in {@code .licentia.yml}, as a scan reads it and as a decision is added to it. */
public final class ProjectSettingsFuzz implements FuzzTarget {
    private static final Path FILE = Path.of("project").resolve(ProjectConfig.FILE);
    private static final String NAME = ProjectConfig.FILE.toString();
    private static final List<String> CHOICE = List.of(
            "component: com.example:added", "license: MIT", "because: \"It's so.\"", "by: Jo", "date: 2026-01-01");

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        ProjectTemplates.settings("saas", null, "MIT"),
                        """
                # Ours.
                policy: policies/ours.yaml
                fail-on: deny
                model: saas
                outbound: Apache-2.0
                ship: ["com.example:app"]
                linkage: { modified: [com.example:lib] }
                entitlements:
                  - { component: "com.example:*", vendor: Example, contract: C-1, until: 2026-12-31 }
                waivers:
                  - rule: strong-copyleft
                    component: com.example:lib
                    versions: "[1.0,2.0)"
                    reason: legal-review
                    because: |
                      We looked.
                    owner: Jo
                    approver: Sam
                    date: 2026-01-01
                    expires: 2026-06-30
                    evidence: 00112233aabbccdd
                choices:
                  - { component: com.example:dual, license: MIT, by: Sam, date: 2026-01-01 }
                """,
                        """
                choices:
                - component: com.example:dual
                  license: MIT
                  by: Sam
                  date: 2026-01-01
                model: internal-use # no more
                """,
                        "{ choices: [ { component: a:b, license: MIT, by: Jo, date: 2026-01-01 } ] }\n",
                        "policy: saas\r\nchoices: []\r\n...\r\n")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "policy: ",
                "fail-on: ",
                "review",
                "never",
                "model: ",
                "distributed-binary",
                "outbound: ",
                "LicenseRef-Proprietary",
                "choices:\n",
                "choices: []",
                "waivers:\n",
                "ship: ",
                "- component: com.example:lib\n",
                "  license: MIT\n",
                "  by: Jo\n",
                "  date: 2026-01-01\n",
                "&a ",
                "*a",
                "<<: *a",
                "!!map ",
                "? ",
                "---\n",
                "...\n",
                "%YAML 1.2\n",
                "|\n",
                ">-\n",
                "# ",
                "\"",
                "\r\n",
                "\t",
                "\u0085",
                "\u2028",
                "\uFEFF");
    }

    @Override
    public void feed(byte[] input) {
        ProjectConfig read;
        YamlText text = new YamlText(NAME, input);
        try {
            read = ProjectConfig.of(FILE, text);
        } catch (LicentiaException e) {
            requirePlace(e);
            return;
        }
        ProjectConfig again;
        try {
            SettingsFile after = new SettingsFile(FILE, text, false).with(DecisionReader.CHOICES, CHOICE);
            requireEveryLineStays(text, after.text());
            again = ProjectConfig.of(FILE, after.text());
        } catch (LicentiaException e) {
            requirePlace(e);
            return;
        }
        requireOneMore(read, again);
    }

    private static void requirePlace(LicentiaException refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (!message.contains(NAME)) {
            throw new AssertionError("a refusal that names no file: " + message, refusal);
        }
    }

    /** Lines are put in, and no other line of the file changes. */
    private static void requireEveryLineStays(YamlText before, YamlText after) {
        String left = new String(after.bytes(), UTF_8);
        for (String line : new String(before.bytes(), UTF_8).split("[\r\n]")) {
            int at = left.indexOf(line.stripTrailing());
            if (at < 0 && !line.contains("[]")) {
                throw new AssertionError("a line is lost: " + line);
            }
            left = at < 0 ? left : left.substring(at);
        }
    }

    private static void requireOneMore(ProjectConfig before, ProjectConfig after) {
        Decisions one = before.decisions();
        Decisions other = after.decisions();
        if (other.choices().size() != one.choices().size() + 1
                || !other.choices().get(one.choices().size()).component().name().equals("com.example:added")
                || !unplaced(other.waivers()).equals(unplaced(one.waivers()))
                || !unplaced(other.product()).equals(unplaced(one.product()))
                || !unplaced(other.entitlements()).equals(unplaced(one.entitlements()))
                || after.failOn() != before.failOn()
                || after.model() != before.model()
                || !String.valueOf(after.policy()).equals(String.valueOf(before.policy()))
                || !String.valueOf(after.outbound()).equals(String.valueOf(before.outbound()))) {
            throw new AssertionError("added, and something else is different: " + before + " and " + after);
        }
    }

    // What stands below the lines that were put in has other numbers now.
    private static String unplaced(Object settled) {
        return settled.toString().replaceAll(Pattern.quote(NAME) + ":\\d+", NAME);
    }
}
