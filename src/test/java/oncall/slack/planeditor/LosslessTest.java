package oncall.slack.planeditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.testing.Matrix;
import oncall.testing.RandomPlans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A thousand random plans through every form of the editor, five thousand under -Psoak; {@code -Dseed=} repeats a run. */
@Execution(ExecutionMode.CONCURRENT)
class LosslessTest {
    private static final int BENCHES = Matrix.size(10, 50);
    private static final int PLANS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final AtomicInteger forms = new AtomicInteger();

    @Test
    @Tag(Matrix.TAG)
    void any_plan_passes_all_forms_unchanged_and_one_changed_field_changes_alone() {
        System.out.println("LosslessTest -Dseed=" + seed);
        IntStream.range(0, BENCHES).parallel().forEach(part -> new Walk(new Random(seed + part)).run());
        System.out.println(BENCHES * PLANS + " plans, " + forms + " forms");
    }

    /** Some plans of one account. */
    private final class Walk {
        private final Random random;
        private final Bench bench = Bench.withTeam();
        private final Window mai = new Window(bench);
        private final RandomPlans plans;

        Walk(Random random) {
            this.random = random;
            this.plans = new RandomPlans(
                    random,
                    List.of(
                            Team.AKUA.arn().value(),
                            Team.ALEJANDRO.arn().value(),
                            Team.SCHEDULE.arn().value()));
        }

        void run() {
            for (int i = 0; i < PLANS; i++) {
                ObjectNode document = plans.next();
                try {
                    passes(document);
                    changes(document);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("-Dseed=" + seed + " " + document, e);
                }
            }
        }

        private void passes(ObjectNode document) {
            Contact contact = put(document);
            mai.runs("edit", contact.arn().value());
            everyForm(contact);
            mai.submits();
            assertThat(mai.text()).contains("Nothing changed. This is what AWS holds.");
            assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
            mai.closes();
        }

        private Contact put(ObjectNode document) {
            Contact contact = contact(document);
            bench.aws.with(contact, channels(document, contact.arn()));
            bench.directory.remember(contact.name());
            if (random.nextBoolean()) {
                bench.warm(contact);
            }
            bench.aws.calls.clear();
            return contact;
        }

        private void everyForm(Contact contact) {
            List<Stage> stages = contact.plan().stages();
            boolean schedule = contact.type() == ContactType.ONCALL_SCHEDULE;
            int rows = schedule ? contact.plan().rotations().size() : stages.size();
            for (int page = 0; page * 10 < rows; page++) {
                turns("editor-page", page);
                for (int i = page * 10; !schedule && i < Math.min(rows, page * 10 + 10); i++) {
                    mai.presses("editor-stage", Integer.toString(i));
                    for (int next = 1; next * 10 < stages.get(i).targets().size(); next++) {
                        turns("editor-target-page", next);
                    }
                    mai.submits();
                    assertThat(mai.errors.reasons()).isEmpty();
                    assertThat(mai.depth()).isEqualTo(1);
                    forms.addAndGet(1 + stages.get(i).targets().size() / 10);
                }
            }
            forms.addAndGet(1 + rows / 10);
        }

        private void turns(String action, int page) {
            if (page > 0) {
                mai.presses(action + "-next", Integer.toString(page));
            }
        }

        /** What is changed in the form, and in the document by hand. */
        private void changes(ObjectNode document) {
            List<Map.Entry<Runnable, Consumer<ObjectNode>>> all = new ArrayList<>();
            all.add(Map.entry(
                    () -> mai.fills("displayName", "A name"), changed -> changed.put("DisplayName", "A name")));
            JsonNode stages = document.path("Plan").path("Stages");
            ContactType type = ContactType.valueOf(document.path("Type").asText());
            if (type != ContactType.ONCALL_SCHEDULE) {
                for (int i = 0; i < stages.size(); i++) {
                    changes(type, i, stages.get(i), all);
                }
            }
            var change = all.get(random.nextInt(all.size()));
            ObjectNode expected = document.deepCopy();
            change.getValue().accept(expected);
            Contact contact = put(document);
            mai.runs("edit", contact.arn().value());
            change.getKey().run();
            mai.saves();
            assertThat(mai.text()).contains("Saved. This is what AWS holds now.");
            assertThat(bench.aws.get(contact.arn())).isEqualTo(contact(expected));
            mai.closes();
        }

        private void changes(
                ContactType type, int stage, JsonNode was, List<Map.Entry<Runnable, Consumer<ObjectNode>>> all) {
            int minutes = (was.path("DurationInMinutes").asInt() + 1 + random.nextInt(29)) % 30 + 1;
            if (minutes != was.path("DurationInMinutes").asInt()) {
                all.add(Map.entry(
                        () -> inStage(stage, 0, "plan.stages[" + stage + "].minutes", Integer.toString(minutes)),
                        changed -> stage(changed, stage).put("DurationInMinutes", minutes)));
            }
            JsonNode targets = was.path("Targets");
            boolean waits = was.path("DurationInMinutes").asInt() > 0;
            for (int i = 0; waits && i < targets.size(); i++) {
                target(type, stage, i, targets.get(i), all);
            }
        }

        private void target(
                ContactType type,
                int stage,
                int index,
                JsonNode was,
                List<Map.Entry<Runnable, Consumer<ObjectNode>>> all) {
            String field = "plan.stages[" + stage + "].targets[" + index + "]";
            boolean personal = type == ContactType.PERSONAL;
            if (!personal
                    && was.size() == 1
                    && was.has("ContactTargetInfo")
                    && was.path("ContactTargetInfo").has("ContactId")) {
                boolean essential =
                        !was.path("ContactTargetInfo").path("IsEssential").asBoolean();
                all.add(Map.entry(
                        () -> inStage(
                                stage, index, field + ".essential", essential ? new String[] {"yes"} : new String[0]),
                        changed ->
                                info(changed, stage, index, "ContactTargetInfo").put("IsEssential", essential)));
            } else if (personal && was.size() == 1 && was.has("ChannelTargetInfo")) {
                int retry = (was.path("ChannelTargetInfo")
                                        .path("RetryIntervalInMinutes")
                                        .asInt(60)
                                + 1)
                        % 61;
                all.add(Map.entry(
                        () -> inStage(stage, index, field + ".retry", Integer.toString(retry)),
                        changed ->
                                info(changed, stage, index, "ChannelTargetInfo").put("RetryIntervalInMinutes", retry)));
            }
        }

        private void inStage(int stage, int target, String field, String... values) {
            turns("editor-page", stage / 10);
            mai.presses("editor-stage", Integer.toString(stage));
            for (int page = 1; page <= target / 10; page++) {
                turns("editor-target-page", page);
            }
            mai.fills(field, values).submits();
            assertThat(mai.errors.reasons()).isEmpty();
        }
    }

    private static ObjectNode stage(ObjectNode document, int stage) {
        return (ObjectNode) document.path("Plan").path("Stages").get(stage);
    }

    private static ObjectNode info(ObjectNode document, int stage, int target, String kind) {
        return (ObjectNode) stage(document, stage).path("Targets").get(target).path(kind);
    }

    private static Contact contact(JsonNode document) {
        List<Stage> stages = StreamSupport.stream(
                        document.path("Plan").path("Stages").spliterator(), false)
                .map(stage -> new Stage(
                        stage.path("DurationInMinutes").asInt(),
                        StreamSupport.stream(stage.path("Targets").spliterator(), false)
                                .map(LosslessTest::target)
                                .toList()))
                .toList();
        List<Arn> rotations = StreamSupport.stream(
                        document.path("Plan").path("RotationIds").spliterator(), false)
                .map(arn -> new Arn(arn.asText()))
                .toList();
        return new Contact(
                new Arn(document.path("ContactArn").asText()),
                document.path("Alias").asText(),
                document.path("DisplayName").asText(),
                ContactType.valueOf(document.path("Type").asText()),
                new Plan(stages, rotations));
    }

    private static Target target(JsonNode target) {
        JsonNode channel = target.path("ChannelTargetInfo");
        JsonNode contact = target.path("ContactTargetInfo");
        if (target.size() == 1 && target.has("ChannelTargetInfo")) {
            return new Target.ToChannel(
                    new Arn(channel.path("ContactChannelId").asText()),
                    channel.has("RetryIntervalInMinutes")
                            ? OptionalInt.of(
                                    channel.path("RetryIntervalInMinutes").asInt())
                            : OptionalInt.empty());
        }
        return target.size() == 1 && contact.has("ContactId")
                ? new Target.ToContact(
                        new Arn(contact.path("ContactId").asText()),
                        contact.path("IsEssential").asBoolean())
                : new Target.Unrecognised(map(target));
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class)));
        return map;
    }

    @SuppressWarnings("EnumOrdinal") // Any number that tells the kinds apart will do.
    private static Channel[] channels(JsonNode document, Arn contact) {
        List<Channel> channels = new ArrayList<>();
        document.path("Channels")
                .forEach(arn -> channels.add(new Channel(
                        new Arn(arn.asText()),
                        contact,
                        "Channel " + channels.size(),
                        ChannelType.values()[channels.size() % ChannelType.values().length],
                        new Address("+12065550100"),
                        channels.size() != 1)));
        return channels.toArray(new Channel[0]);
    }
}
