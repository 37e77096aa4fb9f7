package oncall;

import java.util.concurrent.Callable;
import oncall.app.Config;
import oncall.app.ConfigReport;
import oncall.store.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what the configuration means, or everything that is wrong with it; asks the database, neither Slack nor AWS. */
@Command(
        name = "check-config",
        mixinStandardHelpOptions = true,
        description = "Report on the configuration without starting anything.")
final class CheckConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Config config = Config.from(System.getenv());
        Inspection database = Inspection.of(config.store());
        ConfigReport.lines(config, database)
                .forEach(line -> spec.commandLine().getOut().println(line));
        spec.commandLine().getOut().flush();
        return database.usable() ? 0 : 1;
    }
}
