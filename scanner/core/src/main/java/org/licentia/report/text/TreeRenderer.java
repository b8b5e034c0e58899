package org.licentia.report.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.InventoryEntry.Usage;
import org.licentia.report.LineText;
import org.licentia.report.Renderer;

/** The dependency tree of each module as {@code mvn dependency:tree} draws it, with license and verdict at each node. */
public final class TreeRenderer implements Renderer {
    /** What lies deeper is drawn at this level, with its own told: indenting without end would be quadratic. */
    private static final int DEEPEST_DRAWN = 60;

    @Override
    public String id() {
        return "tree";
    }

    @Override
    public String fileName() {
        return "licentia-tree.txt";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        TextFrame frame = new TextFrame(inventory);
        Map<String, ModuleTree> trees = trees(inventory);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        frame.printHead(writer);
        for (Map.Entry<String, ModuleTree> tree : trees.entrySet()) {
            TextFrame.line(writer, LineText.of(tree.getKey()));
            print(tree.getValue().nodes(), frame, writer);
            TextFrame.line(writer, "");
        }
        TextFrame.line(writer, "(*) stands elsewhere in the module with all that it brings.");
        frame.printFoot(writer);
        writer.flush();
    }

    private static Map<String, ModuleTree> trees(Inventory inventory) {
        Map<String, ModuleTree> trees = new LinkedHashMap<>();
        inventory.target().modules().forEach(module -> trees.put(module, new ModuleTree()));
        for (InventoryEntry entry : inventory.components()) {
            for (Usage usage : entry.usages()) {
                trees.computeIfAbsent(usage.module(), module -> new ModuleTree())
                        .add(entry, usage);
            }
        }
        return trees;
    }

    private static void print(List<ModuleTree.Node> nodes, TextFrame frame, Writer out) throws IOException {
        // Which of the levels above have siblings to come, and with them a line to draw.
        BitSet open = new BitSet();
        for (ModuleTree.Node node : nodes) {
            int drawn = Math.min(node.level(), DEEPEST_DRAWN);
            for (int level = 0; level < drawn; level++) {
                out.write(open.get(level) ? "|  " : "   ");
            }
            open.set(drawn, !node.last());
            out.write(node.last() ? "\\- " : "+- ");
            if (node.level() > drawn) {
                out.write("(level " + (node.level() + 1) + ") ");
            }
            TextFrame.line(out, text(node, frame));
        }
    }

    private static String text(ModuleTree.Node node, TextFrame frame) {
        InventoryEntry entry = node.member().entry();
        if (node.repeat()) {
            return LineText.of(entry.coordinates()) + " (*)";
        }
        Usage usage = node.member().usage();
        String verdict = usage.verdict();
        String chosen = usage.chosen();
        return LineText.of(entry.coordinates()) + ":" + LineText.of(usage.scope())
                + (usage.optional() ? " (optional)" : "") + (usage.shipped() ? "" : " (not distributed)") + "  "
                + frame.license(entry) + (chosen == null ? "" : " (chosen: " + LineText.of(chosen) + ")") + "  "
                + (verdict == null ? "own" : LineText.of(verdict));
    }
}
