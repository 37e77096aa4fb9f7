package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import oncall.sandbox.aws.Call;
import oncall.testing.Matrix;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people in the same plan at once, whichever bot takes their presses: neither loses what the other has saved. */
@Execution(ExecutionMode.CONCURRENT)
class TogetherStory {
    private static final int STAGES = 6;
    private static final int ROUNDS = Matrix.size(4, 8);
    /** No two edits wait equally long, and none as long as a stage does at first. */
    private static final int MORE_THAN_BEFORE = 10;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag(Matrix.TAG)
    void no_edit_is_lost(int bots) {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Site site = new Site(bots, folder)) {
            String arn = site.account().create("ESCALATION", "shared", "Shared", "{\"Stages\":[" + stages() + "]}");
            Person ada = site.newcomer("U8ADA");
            Person ben = site.newcomer("U8BEN");
            int clashes = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int before = site.updatesOf(arn).size();
                Edit adas = new Edit(random.nextInt(STAGES), MORE_THAN_BEFORE + 2 * round);
                int same = adas.stage();
                Edit bens = new Edit(round % 4 == 3 ? same : random.nextInt(STAGES), MORE_THAN_BEFORE + 2 * round + 1);
                Modal adasForm = adas.edited(ada);
                Modal bensForm = bens.edited(ben);
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> saves(adasForm)),
                                CompletableFuture.runAsync(() -> saves(bensForm)))
                        .join();
                List<List<Integer>> written = written(site, arn, before);
                if (adas.stage() == bens.stage()) {
                    clashes++;
                    assertThat(last(written).get(adas.stage())).isIn(adas.minutes(), bens.minutes());
                } else {
                    assertThat(last(written).get(adas.stage()))
                            .as("seed %d", seed)
                            .isEqualTo(adas.minutes());
                    assertThat(last(written).get(bens.stage()))
                            .as("seed %d", seed)
                            .isEqualTo(bens.minutes());
                }
            }
            eachChangesOneStage(site, arn);
            System.out.printf(
                    "Two people on %d bot(s): %d writes in %d rounds, %d of them on the same stage%n",
                    bots, site.updatesOf(arn).size(), ROUNDS, clashes);
        }
    }

    @Test
    void an_edit_an_import_and_a_change_on_the_console_all_stand() {
        try (Site site = new Site(1, folder)) {
            String arn = site.account().create("ESCALATION", "shared", "Shared", "{\"Stages\":[" + stages() + "]}");
            Person ada = site.newcomer("U8ADA");
            Person ben = site.newcomer("U8BEN");
            Modal edit = new Edit(0, 11).edited(ada);
            Modal document = imports(ben, site.account(), 1, 12);
            site.account().call("UpdateContact", waiting(site.account(), 2, 13));

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> saves(edit)),
                            CompletableFuture.runAsync(document::submits))
                    .join();
            while (document.shows("The import is done").text().contains("Import it again")) {
                document.shows("Somebody changed it meanwhile, so it was left alone.")
                        .closesAll();
                document = imports(ben, site.account(), 1, 12).submits();
            }

            assertThat(ofPlan(site.account().get("shared").path("Plan"))).startsWith(11, 12, 13);
            eachChangesOneStage(site, arn);
            site.slack.channel("#sre").shows("Stage 1 waits ~5~ → 11 min");
            site.slack.channel("#sre").shows("Stage 2 waits ~5~ → 12 min");
        }
    }

    /** The review of an import of the plan as it is now, but for one stage. */
    private static Modal imports(Person person, Account account, int stage, int minutes) {
        person.runs("/oncall import");
        Modal form = person.modal("Import").fill("JSON or YAML", waiting(account, stage, minutes));
        return form.submits().shows("0 to create, 1 to change");
    }

    /** What UpdateContact takes. */
    private static String waiting(Account account, int stage, int minutes) {
        ObjectNode present = (ObjectNode) account.get("shared");
        ((ObjectNode) present.at("/Plan/Stages/" + stage)).put("DurationInMinutes", minutes);
        return JsonNodeFactory.instance
                .objectNode()
                .put("ContactId", present.path("ContactArn").asText())
                .<ObjectNode>set("Plan", present.path("Plan"))
                .toString();
    }

    /** One stage and how long it is to wait. */
    private record Edit(int stage, int minutes) {
        private static final String NEWER = "This is the newer one.";

        /** The editor with this done in it, not yet saved. */
        Modal edited(Person person) {
            Modal plan = Site.opensEditor(person, "shared").shows("Shared");
            String wanted = "waits " + minutes + " min";
            while (!plan.text().contains(wanted)) {
                opensStage(person, plan);
                Modal form = person.modal("Stage " + (stage + 1))
                        .fill("Minutes before the next stage", String.valueOf(minutes));
                long before = Site.failures(person.look());
                while (form.acknowledgesSubmit().body().toString().contains(Site.NO_DATABASE)) {
                    Site.isNoted(person);
                }
                form.isClosed();
                Site.until(
                        person::look,
                        seen -> seen.contains(wanted) || seen.contains(NEWER) || Site.failures(seen) > before);
                Site.isNoted(person);
            }
            return plan;
        }

        /** Whoever is quicker than the first look at AWS may be shown a newer plan instead, and presses again. */
        private void opensStage(Person person, Modal plan) {
            while (!person.look().contains(Site.STAGE)) {
                boolean toldBefore = plan.text().contains(NEWER);
                long before = Site.failures(person.look());
                plan.press("Edit stage " + (stage + 1));
                Site.until(
                        person::look,
                        seen -> seen.contains(Site.STAGE)
                                || (!toldBefore && seen.contains(NEWER))
                                || Site.failures(seen) > before);
                Site.isNoted(person);
            }
        }
    }

    /** Until it is saved, or there is nothing to save; one's own wins where both changed the same. */
    static void saves(Modal form) {
        for (int presses = 0; presses < 20; presses++) {
            JsonNode view = Site.until(form::json, seen -> !is(seen, "waiting"));
            if (is(view, "saved")) {
                form.closesAll();
                return;
            }
            if (view.at("/title/text").asText().equals("Choose Between Changes")) {
                for (JsonNode block : view.path("blocks")) {
                    if (block.path("type").asText().equals("input")) {
                        form.choose(block.at("/label/text").asText(), "Mine");
                    }
                }
            }
            form.submits();
        }
        throw new AssertionError("not saved: " + form.text());
    }

    private static boolean is(JsonNode view, String form) {
        return view.path("callback_id").asText().equals(form);
    }

    /** The minutes of all stages after each write since; the first row is how it was before. */
    private static List<List<Integer>> written(Site site, String arn, int before) {
        List<List<Integer>> rows = new ArrayList<>();
        site.updatesOf(arn).stream().skip(before).map(TogetherStory::minutes).forEach(rows::add);
        if (rows.isEmpty()) {
            rows.add(ofPlan(site.account().get("shared").path("Plan")));
        }
        return rows;
    }

    /** By the endpoint's own log of writes: none of them puts another stage back to what it was. */
    private static void eachChangesOneStage(Site site, String arn) {
        List<Integer> before = Collections.nCopies(STAGES, 5);
        for (Call call : site.updatesOf(arn)) {
            List<Integer> after = minutes(call);
            List<Integer> was = before;
            assertThat(IntStream.range(0, STAGES).filter(i -> !was.get(i).equals(after.get(i))))
                    .as("stages changed from %s to %s", was, after)
                    .hasSizeLessThanOrEqualTo(1);
            before = after;
        }
    }

    private static List<Integer> minutes(Call call) {
        return ofPlan(call.input().path("Plan"));
    }

    private static List<Integer> ofPlan(JsonNode plan) {
        return plan.path("Stages")
                .valueStream()
                .map(stage -> stage.path("DurationInMinutes").asInt())
                .toList();
    }

    private static List<Integer> last(List<List<Integer>> rows) {
        return rows.get(rows.size() - 1);
    }

    private static String stages() {
        return String.join(",", Collections.nCopies(STAGES, "{\"DurationInMinutes\":5,\"Targets\":[]}"));
    }
}
