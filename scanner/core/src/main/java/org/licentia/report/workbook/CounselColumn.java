package org.licentia.report.workbook;

/** What counsel fills in beside a finding. */
enum CounselColumn {
    DECISION("Decision", 13),
    LICENSE("License chosen", 16),
    REASON("Reason", 18),
    COMMENT("Comment", 34),
    OWNER("Owner", 15),
    APPROVER("Approver", 15),
    TICKET("Ticket", 11),
    EXPIRY("Expiry", 12);

    private final String title;
    private final double width;

    CounselColumn(String title, double width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }
}
