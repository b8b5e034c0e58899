package org.licentia.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.licentia.bench.Bed;
import org.licentia.bench.Folders;

/** How Licentia is run: the whole product each time, licenses, policy, JSON and HTML. */
public enum LicentiaMode {
    /** Nothing remembered; no jar is opened. */
    POMS_ONLY("poms-only", "first run, --poms-only", true, true),
    /** Nothing remembered; every jar is read. */
    FIRST("first", "first run", false, true),
    /** What an earlier run remembers is there. */
    LATER("later", "later run", false, false);

    private final String id;
    private final String label;
    private final boolean pomsOnly;
    private final boolean forgets;

    LicentiaMode(String id, String label, boolean pomsOnly, boolean forgets) {
        this.id = id;
        this.label = label;
        this.pomsOnly = pomsOnly;
        this.forgets = forgets;
    }

    /** The word that chooses it. */
    public String id() {
        return id;
    }

    /** What it is, as people read it. */
    public String label() {
        return label;
    }

    /** Empties Licentia's own cache, where a run is to be the first. */
    void prepare(Path cache) {
        if (forgets) {
            Folders.emptied(cache);
        }
    }

    /** Licentia for the project in the current folder. */
    public List<String> command(Bed bed, boolean offline, Path cache, Path output) {
        List<String> words = new ArrayList<>(bed.licentia());
        words.addAll(List.of("scan", ".", "-q", "-o", output.toString(), "--cache", cache.toString()));
        words.addAll(List.of("--repository", bed.repository().toString()));
        if (offline) {
            words.add("--offline");
        }
        if (pomsOnly) {
            words.add("--poms-only");
        }
        return words;
    }
}
