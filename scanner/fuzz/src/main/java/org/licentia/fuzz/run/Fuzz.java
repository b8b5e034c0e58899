package org.licentia.fuzz.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The program: feeds targets for a time each, prints what came of it, and fails when there is a find. */
public final class Fuzz {
    private static final int FOUND = 1;
    private static final int USAGE = 2;

    private Fuzz() {}

    /** See {@link FuzzOptions}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FuzzOptions options;
        try {
            options = FuzzOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
            return;
        }
        System.exit(run(options) == 0 ? 0 : FOUND);
    }

    /** How many finds there are, and targets that could not be fed. */
    private static int run(FuzzOptions options) throws IOException, InterruptedException {
        ExecutorService jobs = Executors.newFixedThreadPool(options.jobs());
        System.out.print(FuzzFigures.HEAD);
        int finds = 0;
        try {
            List<Future<FuzzFigures>> running = new ArrayList<>();
            for (String target : options.targets()) {
                FuzzProcess process = new FuzzProcess(target, options.folder(), options.seconds());
                running.add(jobs.submit(process::run));
            }
            for (Future<FuzzFigures> each : running) {
                FuzzFigures figures = each.get();
                finds += figures.finds();
                System.out.println(figures.line());
                if (figures.executions() == 0) {
                    System.out.println(figures.target() + " was not fed; its log says why.");
                    finds++;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            jobs.shutdownNow();
        }
        if (finds > 0) {
            System.out.println("What was found lies in the folders 'finds' below "
                    + options.folder().toAbsolutePath() + ", and why in the logs beside them.");
        }
        return finds;
    }
}
