package org.licentia.report.workbook;

import org.dhatim.fastexcel.StyleSetter;

/**
 * How a verdict looks; the word stands beside the colour in any case.
 *
 * @param fill behind the word, ARGB
 * @param font of the word, ARGB
 */
record VerdictStyle(String fill, String font) {
    static VerdictStyle of(String verdict) {
        return switch (verdict) {
            case "deny" -> new VerdictStyle("FFFFC7CE", "FF9C0006");
            case "needs-review" -> new VerdictStyle("FFFFEB9C", "FF7A4A00");
            case "allow-with-obligations" -> new VerdictStyle("FFDDEBF7", "FF1F4E79");
            case "allow" -> new VerdictStyle("FFC6EFCE", "FF006100");
            default -> new VerdictStyle("FFFFFFFF", "FF000000");
        };
    }

    void apply(StyleSetter style) {
        style.fillColor(fill).fontColor(font).bold().wrapText(true);
    }
}
