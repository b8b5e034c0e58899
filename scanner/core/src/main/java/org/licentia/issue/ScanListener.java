package org.licentia.issue;

/** Hears how far a scan has come. Called from several threads; must return quickly and never throw. */
@FunctionalInterface
public interface ScanListener {
    /** Hears nothing. */
    ScanListener SILENT = (stage, done, total, current) -> {};

    /**
     * Some work of a stage is done.
     *
     * @param stage the stage at work
     * @param done units done so far (modules, then components)
     * @param total units known so far; 0 while unknown
     * @param current what was just finished, for people; never a machine path
     */
    void progress(Stage stage, int done, int total, String current);
}
