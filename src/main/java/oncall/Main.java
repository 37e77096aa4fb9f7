package oncall;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The front door. */
@Command(
        name = "oncall",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Edit AWS Incident Manager contacts and escalation plans in Slack.",
        subcommands = {RunCommand.class, SandboxCommand.class, CheckConfigCommand.class, BackupCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 ended as asked, 1 failed, 2 wrong usage or configuration.",
            "See it without any account: oncall sandbox"
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The exit code: 0 ended as asked, 1 failed, 2 wrong usage or configuration. */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }
}
