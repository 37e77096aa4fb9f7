package oncall;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import oncall.app.Config;
import oncall.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A copy of the database file, also while the bot runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the database file that ONCALL_DATABASE_URL names, also while the bot runs.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "where the copy is written; nothing may be there yet")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Backup.write(Config.storeFrom(System.getenv()), file);
        spec.commandLine().getOut().println("The backup is " + file.toAbsolutePath() + ".");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
