package oncall.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The bot in HTTP mode on an account with so many contacts, and a workspace. */
final class World implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    final Programs programs;
    final Program contacts;
    final Program slack;
    final Program bot;
    final Account account;

    private World(Programs programs, int contacts, boolean reachable) throws Exception {
        this.programs = programs;
        this.contacts = programs.contacts();
        this.account = new Account(this.contacts.address());
        account.fill(contacts, reachable);
        int port = Programs.freePort();
        this.slack = programs.slack("slack", port);
        this.bot = programs.bot(port, this.contacts.address(), slack.address());
    }

    /** Begins when the bot knows its account and workspace. */
    static World start(String name, int contacts, boolean reachable) throws Exception {
        Programs programs = new Programs(Settings.FOLDER.resolve(name));
        try {
            World world = new World(programs, contacts, reachable);
            world.answer("list contacts", Account.alias(0));
            return world;
        } catch (Exception | Error e) {
            programs.close();
            throw e;
        }
    }

    /** What the bot answers the editor, once it says this. */
    String answer(String command, String saying) throws Exception {
        return answer(Posts.EDITOR, command, saying);
    }

    String answer(String user, String command, String saying) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        String said;
        try (Wire wire = new Wire(bot.address())) {
            do {
                said = wire.send(Posts.signed(Posts.command(user, command))).text();
                if (said.contains(saying)) {
                    return said;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } while (System.nanoTime() < until);
        }
        throw new IOException("/oncall " + command + " is not answered with \"" + saying + "\", but: " + said);
    }

    @Override
    public void close() {
        programs.close();
    }
}
