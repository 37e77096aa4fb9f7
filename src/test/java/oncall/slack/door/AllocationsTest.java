package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.Reply;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a look costs of the heap, counted by the JVM itself and recorded for each JDK; a fifth more is too much. */
@Execution(ExecutionMode.SAME_THREAD)
class AllocationsTest {
    private static final int TIMES = 2_000;
    /** Bytes: of a look that was drawn before, and of one that is written anew. */
    private static final Map<Integer, List<Long>> RECORDED =
            Map.of(17, List.of(9_364L, 84_064L), 25, List.of(9_206L, 84_048L));

    private static final String BODY =
            "token=x&team_id=T01SANDBOX&team_domain=sandbox&channel_id=C02SRE&channel_name=sre"
                    + "&user_id=U01MAI&user_name=mai&command=%2Foncall&text=show+akuam&api_app_id=A01SANDBOX"
                    + "&response_url=http%3A%2F%2F127.0.0.1%2Fapi%2Fresponse%2F1&trigger_id=1.2.abc";
    private static final String SIGNATURE = "v0=" + "0".repeat(64);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_look_costs_the_heap_what_is_recorded() {
        SlackSignature signature = new SlackSignature("secret", InstantSource.system());
        String stamp = Long.toString(InstantSource.system().instant().getEpochSecond());
        byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(
                        "http",
                        slack,
                        List.of(Route.look("show", Right.LOOK, Store.NO_STORE, press -> Reply.say(card()))))) {
            slack.person("U01MAI").runs("/oncall show akuam");
            long drawn = each(() -> {
                assertThat(signature.fault(bytes, stamp, SIGNATURE)).isPresent();
                Received received = Received.request(BODY);
                if (bot.door().drawnBefore(received).isEmpty()) {
                    bot.door().on(received).join();
                }
            });
            long anew = each(() -> Rendering.written(card(), new MessageForms(InstantSource.system())));
            int java = Runtime.version().feature();
            System.out.println("Java " + java + ": " + drawn + " bytes for a look, " + anew + " for one written anew");
            List<Long> recorded = RECORDED.getOrDefault(java, List.of(drawn, anew));
            assertThat(drawn).isLessThan(recorded.get(0) * 6 / 5);
            assertThat(anew).isLessThan(recorded.get(1) * 6 / 5);
        }
    }

    private static long each(Runnable look) {
        IntStream.range(0, TIMES).forEach(time -> look.run());
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        IntStream.range(0, TIMES).forEach(time -> look.run());
        return (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / TIMES;
    }

    /** As large as an ordinary one. */
    private static Message card() {
        Paper paper = new Paper().header("Akua Mansa", SafeText.own("Contact"));
        for (int line = 0; line < 20; line++) {
            paper.section(SafeText.foreign("What stands in line " + line + " of a card that is of an ordinary size."));
        }
        return paper.buttons(
                        "card",
                        Elements.button("edit", "Edit", "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam"),
                        Elements.button("show", "Show", "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam"))
                .message();
    }
}
