package oncall;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import oncall.app.Bot;
import oncall.app.Config;
import oncall.store.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bot for a real workspace and account. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run the bot, as the environment configures it.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--start-anew",
            description = "begin with an empty database where its file is damaged, and keep that file beside it")
    private boolean startAnew;

    @Override
    public Integer call() throws Exception {
        Config config = Config.from(System.getenv());
        if (startAnew) {
            Claim.keepDamagedAside(config.store())
                    .ifPresent(kept ->
                            spec.commandLine().getErr().println("The damaged database is kept as " + kept + "."));
            spec.commandLine().getErr().flush();
        }
        try (Ending ending = new Ending();
                Bot bot = Bot.start(config, InstantSource.system())) {
            ending.whenAsked(bot::end);
            spec.commandLine().getOut().println("ready " + bot.address());
            spec.commandLine().getOut().flush();
            return bot.awaitEnd();
        }
    }
}
