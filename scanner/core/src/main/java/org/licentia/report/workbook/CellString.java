package org.licentia.report.workbook;

import java.io.IOException;

/**
 * The text of a cell while its XML is read (ECMA-376, part 1, 18.4.8): of runs of different fonts all of it, of hints on
 * pronunciation nothing.
 */
final class CellString {
    private static final int LONGEST = 32_767;

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inHint;

    void clear() {
        text.setLength(0);
        inText = false;
        inHint = false;
    }

    void start(String element) {
        if (element.equals("rPh")) {
            inHint = true;
        } else if (element.equals("t")) {
            inText = true;
        }
    }

    void text(String characters) throws IOException {
        if (inText && !inHint) {
            text.append(characters);
            if (text.length() > 7 * LONGEST) {
                throw new IOException("one of its texts is longer than a cell can be");
            }
        }
    }

    void end(String element) {
        if (element.equals("rPh")) {
            inHint = false;
        } else if (element.equals("t")) {
            inText = false;
        }
    }

    /** What the cell shows. */
    String value() throws IOException {
        String shown = CellText.read(text.toString());
        if (shown.length() > LONGEST) {
            throw new IOException("one of its texts is longer than a cell can be");
        }
        return shown;
    }
}
