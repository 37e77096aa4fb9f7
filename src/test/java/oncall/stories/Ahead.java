package oncall.stories;

import java.time.Duration;
import java.time.Instant;
import oncall.app.Bot;
import oncall.app.Config;

/** {@code oncall run} on a machine whose clock is ahead by as many seconds as the first argument says. */
final class Ahead {
    private Ahead() {}

    public static void main(String[] arguments) throws Exception {
        Duration ahead = Duration.ofSeconds(Long.parseLong(arguments[0]));
        try (Bot bot =
                Bot.start(Config.from(System.getenv()), () -> Instant.now().plus(ahead))) {
            System.out.println("ready " + bot.address());
            System.exit(bot.awaitEnd());
        }
    }
}
