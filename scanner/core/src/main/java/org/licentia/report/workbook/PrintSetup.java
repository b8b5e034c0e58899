package org.licentia.report.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How sheets come out of a printer: landscape, as wide as the paper, with the sheet's name and page numbers below. */
final class PrintSetup {
    /** In every spreadsheet program, or one with the same widths. */
    static final String FONT = "Arial";

    static final int FONT_SIZE = 10;

    private PrintSetup() {}

    static void apply(Worksheet sheet, PaperSize paper) {
        sheet.paperSize(paper);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer("&A", Position.LEFT, FONT, 9);
        sheet.footer("Page &P of &N", Position.RIGHT, FONT, 9);
    }
}
