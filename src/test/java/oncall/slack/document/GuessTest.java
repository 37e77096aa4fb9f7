package oncall.slack.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oncall.domain.PlanFields;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may not see an address learns from no answer whether he guessed it. */
final class GuessTest {
    private static final String RIGHT = Team.SMS.address().clear();
    private static final String WRONG = "+12065559900";
    private static final String CHANNEL = "{\"Name\": \"%s\", \"Type\": \"SMS\", \"DeliveryAddress\":"
            + " {\"SimpleAddress\": \"GUESS\"}, \"ActivationStatus\": \"ACTIVATED\"%s}";
    private static final String CONTACT = "{\"ContactArn\": \"" + Team.AKUA.arn() + "\", \"Alias\": \"akuam\","
            + " \"Type\": \"PERSONAL\", \"Plan\": %s, \"ContactChannels\": [%s]}";
    private static final String ARN = ", \"ContactChannelArn\": \"" + Team.SMS.arn() + "\"";
    private static final String TO_CHANNEL = "{\"Stages\": [{\"DurationInMinutes\": 5, \"Targets\":"
            + " [{\"ChannelTargetInfo\": {\"ContactChannelId\": \"here\"}}]}]}";

    /** How a guess is made, as Sam, who is linked to somebody else's contact. */
    static Stream<Arguments> doors() {
        return Stream.of(
                imported("by its name", CONTACT.formatted("{}", CHANNEL.formatted("Work phone", ""))),
                imported("by its ARN", CONTACT.formatted("{}", CHANNEL.formatted("Work phone", ARN))),
                imported("by its ARN and another name", CONTACT.formatted("{}", CHANNEL.formatted("x", ARN))),
                imported(
                        "among others of its name",
                        CONTACT.formatted(
                                "{}",
                                CHANNEL.formatted("Work phone", "") + ","
                                        + CHANNEL.formatted("Work phone", "").replace("GUESS", "+12065550177"))),
                imported(
                        "by a plan that reaches it",
                        CONTACT.formatted(
                                TO_CHANNEL,
                                CHANNEL.formatted("Work phone", ", \"ContactChannelArn\": \"here\"") + ","
                                        + CHANNEL.formatted("Work phone", "").replace("GUESS", "+12065550177"))),
                imported(
                        "beside his own",
                        "[" + CONTACT.formatted("{}", CHANNEL.formatted("Work phone", ""))
                                + ", {\"ContactId\": \"alejr\"," + " \"DisplayName\": \"Ale\"}]"),
                door("a file", (bench, guess) -> {
                    bench.files.uploaded.put(
                            "F1",
                            CONTACT.formatted("{}", CHANNEL.formatted("Work phone", ""))
                                    .replace("GUESS", guess));
                    return sam ->
                            sam.runs("import", "").fills(ImportForm.FILE, "F1").submits();
                }),
                typed("update-contact", "--contact-id akuam --display-name GUESS"),
                typed("update-contact", "--contact-id akuam --cli-input-json '{\"ContactChannels\": [\"GUESS\"]}'"),
                typed(
                        "get-contact",
                        "--contact-id akuam --query \"ContactChannels[?DeliveryAddress.SimpleAddress=='GUESS']\""),
                typed("get-contact", "--contact-id akuam --query \"contains(to_string(@), 'GUESS')\""),
                typed("show", "GUESS"),
                typed("list", "GUESS"),
                typed("export", "GUESS"),
                typed("history", "GUESS"),
                channels("channels.add", PlanFields.CHANNEL_TYPE, "SMS"),
                channels("channels.edit", PlanFields.CHANNEL_TYPE, "SMS"));
    }

    private static Arguments imported(String name, String document) {
        return door(
                "import " + name,
                (bench, guess) -> sam -> sam.runs("import", "")
                        .fills(ImportForm.PASTE, document.replace("GUESS", guess))
                        .submits());
    }

    private static Arguments typed(String verb, String line) {
        return door(verb + " " + line, (bench, guess) -> sam -> sam.runs(verb, line.replace("GUESS", guess)));
    }

    /** As if his link had ended while the form was open. */
    private static Arguments channels(String route, String field, String value) {
        return door(route, (bench, guess) -> {
            bench.warm(Team.AKUA);
            return sam -> {
                sam.runs("channels", "akuam");
                String metadata = sam.view().getPrivateMetadata().replace("\n\n", "\n" + Team.SMS.arn() + "\n");
                sam.draws(bench.inModal(
                        Bench.SAM,
                        Press.Kind.SUBMIT,
                        route,
                        "",
                        metadata,
                        Map.of(
                                field,
                                List.of(value),
                                PlanFields.CHANNEL_NAME,
                                List.of("Work phone"),
                                PlanFields.CHANNEL_ADDRESS,
                                List.of(guess))));
            };
        });
    }

    private static Arguments door(String name, Guess guess) {
        return Arguments.of(name, guess);
    }

    /** Makes ready, then presses. */
    @FunctionalInterface
    private interface Guess {
        Consumer<Window> of(Bench bench, String address);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void a_right_guess_is_answered_as_a_wrong_one(String name, Guess guess) {
        assertThat(answered(guess, RIGHT)).isEqualTo(answered(guess, WRONG));
    }

    private static String answered(Guess guess, String address) {
        Bench bench = Bench.withTeam();
        bench.linked(Bench.SAM, Team.ALEJANDRO.arn());
        Window sam = new Window(bench, Bench.SAM);
        Consumer<Window> presses = guess.of(bench, address);
        bench.aws.calls.clear();
        presses.accept(sam);
        StringBuilder all = new StringBuilder(seen(sam));
        if (sam.depth() > 0 && sam.view().getSubmit() != null) {
            sam.submits();
            all.append(seen(sam));
        }
        all.append(bench.aws.calls).append(bench.aws.channels(Team.AKUA.arn()));
        return all.toString().replace(address, "GUESS");
    }

    private static String seen(Window sam) {
        return (sam.depth() > 0 ? sam.text() : "")
                + sam.errors
                + sam.said.map(message -> message.text().mrkdwn())
                + sam.posted.stream()
                        .map(posted -> posted.getValue().text().mrkdwn())
                        .toList();
    }

    @Test
    void what_is_not_ones_own_is_said_before_anything_of_it_is_read() {
        Bench bench = Bench.withTeam();
        bench.linked(Bench.SAM, Team.ALEJANDRO.arn());
        Window sam = new Window(bench, Bench.SAM);

        sam.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        CONTACT.formatted("{}", CHANNEL.formatted("Work phone", ""))
                                .replace("GUESS", RIGHT))
                .submits();

        assertThat(sam.text()).contains("cannot be imported: You can change your own contact, but not akuam.");
        assertThat(bench.aws.calls).noneMatch(call -> call.contains("akuam"));
    }

    @Test
    void owners_and_editors_are_told_which_address_stays() {
        for (String user : List.of(Bench.MAI, Bench.SAM)) {
            Bench bench = Bench.withTeam();
            bench.linked(Bench.SAM, Team.AKUA.arn());
            Window window = new Window(bench, user);

            window.runs("import", "")
                    .fills(
                            ImportForm.PASTE,
                            CONTACT.formatted("{}", CHANNEL.formatted("x", ARN)).replace("GUESS", WRONG))
                    .submits();

            assertThat(window.text()).contains("keeps the address that it has here");
        }
    }

    @Test
    void a_right_that_ended_after_the_review_ends_the_comparing_too() {
        String document = CONTACT.formatted("{}", CHANNEL.formatted("Second phone", ""));
        Stream.of(RIGHT, WRONG)
                .map(guess -> {
                    Bench bench = Bench.withTeam();
                    bench.linked(Bench.SAM, Team.AKUA.arn());
                    Window sam = new Window(bench, Bench.SAM);
                    sam.runs("import", "")
                            .fills(ImportForm.PASTE, document.replace("GUESS", guess))
                            .submits();
                    sam.fills(ImportForm.item(0), "yes")
                            .presses("import-pick", "yes")
                            .fills(ImportForm.CONFIRM, ImportWords.EMPTY);
                    bench.linked(Bench.SAM, Team.ALEJANDRO.arn());
                    bench.aws.calls.clear();
                    sam.submits();
                    assertThat(sam.text()).contains("not done: You can change your own contact, but not akuam.");
                    return bench.aws.calls;
                })
                .forEach(calls -> assertThat(calls).noneMatch(call -> call.contains("akuam")));
    }
}
