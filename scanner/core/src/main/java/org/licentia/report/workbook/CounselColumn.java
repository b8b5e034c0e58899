package org.licentia.report.workbook;

/** What counsel fills in beside a finding. */
enum CounselColumn {
    DECISION("Decision", 12),
    LICENSE("License chosen", 15),
    REASON("Reason", 16),
    COMMENT("Comment", 30),
    OWNER("Owner", 13),
    APPROVER("Approver", 13),
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
