package org.licentia.cli;

import java.util.List;
import org.licentia.cli.audit.AuditCommand;
import org.licentia.cli.cache.CacheCommand;
import org.licentia.cli.decide.ChooseCommand;
import org.licentia.cli.decide.ImportCommand;
import org.licentia.cli.decide.InitCommand;
import org.licentia.cli.decide.WaiveCommand;
import org.licentia.cli.doctor.DoctorCommand;
import org.licentia.cli.explain.ExplainCommand;
import org.licentia.cli.identify.IdentifyCommand;
import org.licentia.cli.identify.NormalizeCommand;
import org.licentia.cli.output.ReportFormats;
import org.licentia.cli.policy.PolicyCommand;
import org.licentia.cli.report.DiffCommand;
import org.licentia.cli.report.NoticeCommand;
import org.licentia.cli.report.ReportCommand;
import org.licentia.cli.scan.CheckCommand;
import org.licentia.cli.scan.ScanCommand;
import org.licentia.cli.start.PrepareCommand;
import org.licentia.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands below {@code licentia}: making one costs time that nobody has who asked for another. */
final class Subcommands {
    /** Every name, in the order in which help lists them. */
    static final List<String> ALL = List.of(
            "scan",
            "check",
            "report",
            "diff",
            "notice",
            "init",
            "explain",
            "waive",
            "choose",
            "import",
            "audit",
            "normalize",
            "identify",
            "policy",
            "cache",
            "prepare",
            "doctor",
            "generate-completion",
            "help");

    private static final List<String> SPEAK_OF_OTHERS = List.of("generate-completion", "help");

    private Subcommands() {}

    /** The names of the commands without which these arguments cannot be understood. */
    static List<String> named(String... args) {
        return args.length > 0 && ALL.contains(args[0]) && !SPEAK_OF_OTHERS.contains(args[0]) ? List.of(args[0]) : ALL;
    }

    /** The command of that name, as picocli takes it. */
    static Object make(String name, Terminal terminal) {
        return switch (name) {
            case "scan" -> ReportFormats.listedBy(new CommandLine(new ScanCommand(terminal)));
            case "check" -> ReportFormats.listedBy(new CommandLine(new CheckCommand(terminal)));
            case "report" -> ReportFormats.listedBy(new CommandLine(new ReportCommand(terminal)));
            case "diff" -> new DiffCommand(terminal);
            case "notice" -> new NoticeCommand(terminal);
            case "init" -> new InitCommand(terminal);
            case "explain" -> new ExplainCommand(terminal);
            case "waive" -> new WaiveCommand(terminal);
            case "choose" -> new ChooseCommand(terminal);
            case "import" -> new ImportCommand(terminal);
            case "audit" -> new AuditCommand(terminal);
            case "normalize" -> new NormalizeCommand(terminal);
            case "identify" -> new IdentifyCommand(terminal);
            case "policy" -> PolicyCommand.commandLine(terminal);
            case "cache" -> new CacheCommand(terminal);
            case "prepare" -> new PrepareCommand(terminal);
            case "doctor" -> new DoctorCommand(terminal);
            case "generate-completion" -> new AutoComplete.GenerateCompletion();
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
