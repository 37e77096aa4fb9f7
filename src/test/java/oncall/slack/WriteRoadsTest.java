package oncall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.operations.port.Announcement;
import oncall.operations.write.Intent;
import oncall.slack.WriteRoad.Care;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Window;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every road to a write has the same care: what is shown before, what is asked, who hears of it. */
class WriteRoadsTest {
    private static final String A_DRAFT = "keeps a draft, which is reviewed before anything is sent";
    private static final String A_POST = "posts what is there already";
    private static final String DONE = "has told what was created, since its window is closed";
    private static final String A_WATCH = "is about who hears of changes";
    private static final String A_LINK =
            "says who somebody is in Slack: asked about where a link ends by it, told to the person, no plan changes";
    private static final String A_WISH = "asks others, or answers, and changes no shift";
    /** What was shown is the request itself; the story of cover walks them. */
    private static final Set<String> SAYS_YES = Set.of("wish-take", "wish-part-form");

    private static final Map<String, String> WRITES_NOTHING_TO_AWS = Map.ofEntries(
            Map.entry("who.share", A_POST),
            Map.entry("who.share.confirmed", A_POST),
            Map.entry("share", A_POST),
            Map.entry("share.confirmed", A_POST),
            Map.entry("home.try-again", A_POST),
            Map.entry("home.discard", "gives up a draft"),
            Map.entry("export.addresses", "sends a file to the presser, and logs it"),
            Map.entry("channels.send", "sends a code; the channel stays as it is until the code is entered"),
            Map.entry("create-contact", A_DRAFT),
            Map.entry("update-contact", A_DRAFT),
            Map.entry("edit", A_DRAFT),
            Map.entry("undo", A_DRAFT),
            Map.entry("import_message", A_DRAFT),
            Map.entry("import-form", A_DRAFT),
            Map.entry("import-page", A_DRAFT),
            Map.entry("import-page-next", A_DRAFT),
            Map.entry("created", DONE),
            Map.entry("channels", DONE),
            Map.entry("ask", "asks an editor for help, once a day"),
            Map.entry("cover-form", A_WISH),
            Map.entry("wish-decline", A_WISH),
            Map.entry("wish-cancel", A_WISH),
            Map.entry("watch", A_WATCH),
            Map.entry("watch.shared", A_WATCH),
            Map.entry("unwatch", A_WATCH),
            Map.entry("link", A_LINK),
            Map.entry("link.move", A_LINK),
            Map.entry("unlink", A_LINK),
            Map.entry("unlink.confirmed", A_LINK),
            Map.entry("forget", "removes what is kept here, and says so"));

    private final Bench bench = WriteRoad.bench();
    private final Window mai = new Window(bench);

    @ParameterizedTest
    @EnumSource
    void a_road_to_a_write_lacks_nothing_without_a_reason(WriteRoad road) {
        bench.aws.calls.clear();
        road.open(mai, bench);
        Set<Care> has = EnumSet.noneOf(Care.class);
        has.addAll(seen(road));
        assertThat(mai.view().getCallbackId()).isEqualTo(road.route);
        if (has.contains(Care.GATE)) {
            mai.submits();
            assertThat(mai.errors.reasons()).containsKey(road.gate());
            assertThat(written()).isEmpty();
            mai.fills(road.gate(), road.word());
        }
        mai.submits();
        assertThat(mai.errors.reasons()).isEmpty();
        assertThat(written()).isNotEmpty();
        has.addAll(told(road));

        Set<Care> all = EnumSet.allOf(Care.class);
        all.removeAll(road.lacks().keySet());
        assertThat(has).as("%s; it lacks %s", road, road.lacks()).isEqualTo(all);
    }

    @Test
    void every_route_that_may_write_is_a_road_or_writes_nothing_to_aws() {
        Set<String> roads =
                Arrays.stream(WriteRoad.values()).map(road -> road.route).collect(Collectors.toSet());
        Set<String> known = new TreeSet<>(WRITES_NOTHING_TO_AWS.keySet());
        known.addAll(roads);
        known.addAll(SAYS_YES);
        assertThat(roads).doesNotContainAnyElementsOf(WRITES_NOTHING_TO_AWS.keySet());
        assertThat(bench.routes.all().stream()
                        .filter(route -> route.store() == Store.WRITES)
                        .map(Route::id)
                        .filter(id -> !id.startsWith("editor") || roads.contains(id))
                        .distinct())
                .as("the routes of the editor but its review keep drafts")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_intent_has_a_road() {
        assertThat(Arrays.stream(WriteRoad.values()).map(road -> road.intent).collect(Collectors.toSet()))
                .isEqualTo(intents(Intent.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> intents(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null ? Stream.of(sealed) : Arrays.stream(permitted).flatMap(WriteRoadsTest::intents);
    }

    /** Before anything is written. */
    private Set<Care> seen(WriteRoad road) {
        Set<Care> seen = EnumSet.noneOf(Care.class);
        assertThat(written()).isEmpty();
        assertThat(mai.text()).contains(road.shown);
        seen.add(Care.REVIEW);
        if (mai.text().contains("*New problem") || mai.text().contains("would reach nobody any more")) {
            seen.add(Care.FINDINGS);
        }
        if (mai.answers().has(road.gate())) {
            seen.add(Care.GATE);
        }
        if (mai.answers().ticked("told")) {
            seen.add(Care.SWITCH);
        }
        assertThat(mai.text().contains("*Payments*"))
                .as("%s names the plan that it breaks", road)
                .isEqualTo(!road.lacks().containsKey(Care.DEPENDANTS));
        return seen;
    }

    private Set<Care> told(WriteRoad road) {
        List<String> channels =
                bench.journal.announcements.stream().map(Announcement::channel).toList();
        Set<Care> told = EnumSet.noneOf(Care.class);
        if (channels.contains(Bench.SRE)) {
            told.add(Care.ANNOUNCEMENT);
        }
        if (channels.contains(WriteRoad.KAIS)) {
            told.add(Care.PERSON);
        }
        if (channels.contains(WriteRoad.PAY)) {
            told.add(Care.DEPENDANTS);
        }
        boolean isOfKai = bench.journal
                .last()
                .object()
                .filter(WriteRoad.KAI.arn()::equals)
                .isPresent();
        assertThat(channels.contains(WriteRoad.OPS)).as("%s", road).isEqualTo(isOfKai);
        return told;
    }

    private List<String> written() {
        return bench.aws.calls.stream()
                .filter(call -> Stream.of("create", "update", "delete", "activate", "deactivate", "tag ", "untag ")
                        .anyMatch(call::startsWith))
                .toList();
    }
}
