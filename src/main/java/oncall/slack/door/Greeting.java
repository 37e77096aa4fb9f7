package oncall.slack.door;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Optional;
import oncall.slack.membership.Workspace;
import oncall.slack.press.SlackSaidNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack where the app is installed, until it has said so; of several who ask at once, one does. */
public final class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final SlackCalls calls;
    private final Installed installed;
    private Optional<String> bot = Optional.empty();
    private volatile int asked;

    public Greeting(SlackCalls calls, Installed installed) {
        this.calls = calls;
        this.installed = installed;
    }

    /** What is known, else what Slack says now, which may take seconds; nothing where it does not say. */
    public Optional<Workspace> workspace() {
        int before = asked;
        return installed.workspace().or(() -> answered(before));
    }

    private synchronized Optional<Workspace> answered(int before) {
        if (asked == before) {
            try {
                ask();
            } catch (SlackSaidNo no) {
                log.info("Slack does not say who we are: {}", no.code());
            }
        }
        return installed.workspace();
    }

    /** Unless it is known. Throws {@link SlackSaidNo}. */
    public synchronized void ask() {
        if (installed.workspace().isPresent()) {
            return;
        }
        try {
            AuthTestResponse me = calls.authTest();
            bot = Optional.ofNullable(me.getBotId());
            workspace(me).ifPresent(installed::in);
            log.info("Slack workspace {} ({}) as {}", me.getTeam(), me.getTeamId(), me.getUser());
        } finally {
            asked++;
        }
    }

    /** An app of a whole enterprise answers its people wherever they are; nothing where Slack names neither. */
    private static Optional<Workspace> workspace(AuthTestResponse me) {
        return me.isEnterpriseInstall()
                ? Optional.ofNullable(me.getEnterpriseId()).map(Workspace.Enterprise::new)
                : Optional.ofNullable(me.getTeamId()).map(Workspace.Team::new);
    }

    /** Whether Slack named the app that this bot belongs to. Throws {@link SlackSaidNo}. */
    public synchronized boolean askForApp() {
        bot.flatMap(calls::appOf).ifPresent(installed::asApp);
        return installed.app().isPresent();
    }
}
