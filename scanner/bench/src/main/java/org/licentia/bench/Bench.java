package org.licentia.bench;

import java.util.Arrays;
import java.util.List;
import org.licentia.bench.attacks.AttacksCommand;
import org.licentia.bench.floor.FloorCommand;
import org.licentia.bench.growth.GrowthCommand;
import org.licentia.bench.kills.KillsCommand;
import org.licentia.bench.peers.PeersCommand;

/** Where a benchmark begins: the first argument names it. */
public final class Bench {
    private static final String USAGE = """
            Usage: java -jar licentia-bench.jar COMMAND [--OPTION VALUE]...

              peers    whole processes beside the Maven plugins for the same task, in pairs
                       --corpus DIR (must be given), --projects petclinic,nacos,bookkeeper,dubbo,
                       --peers tree,license,cyclonedx,info, --modes poms-only,first,later, --runs 5
              growth   generated reactors and graphs
                       --modules 10,100,1000, --artifacts 100,1000,10000,100000, --runs 3, --jars yes|no
              floor    what starting a JVM and reading the POMs involved costs
                       --corpus DIR (must be given), --projects petclinic,nacos,dubbo, --runs 5
              kills    scans killed at any moment over one cache and one local repository, and the scans after them
                       --runs 1000, --seed 20261121

              attacks  generated inputs that are to exhaust a scan with little memory
                       --attacks entities,properties,…

            For all of them:
                       --licentia COMMAND   default: scanner/bin/licentia
                       --scratch DIR        default: scanner/bench/target/scratch
                       --docs DIR           default: scanner/docs
                       --repository DIR     Maven's local repository; default: .m2/repository in your home
            """;

    private Bench() {}

    /** Runs one benchmark; exits with 2 when it cannot. */
    public static void main(String... words) {
        List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
        try {
            switch (words.length == 0 ? "" : words[0]) {
                case "peers" -> new PeersCommand(rest).run();
                case "growth" -> new GrowthCommand(rest).run();
                case "attacks" -> new AttacksCommand(rest).run();
                case "floor" -> new FloorCommand(rest).run();
                case "kills" -> new KillsCommand(rest).run();
                default -> {
                    System.err.print(USAGE);
                    System.exit(2);
                }
            }
        } catch (BenchmarkException e) {
            System.err.println("licentia-bench: " + e.getMessage());
            System.exit(2);
        }
    }
}
