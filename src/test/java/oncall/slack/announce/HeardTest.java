package oncall.slack.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.port.Announcement;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.Watches.Watch;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;
import oncall.slack.block.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door that changes something names who will hear, and tells the channel that it is asked from only as it may. */
class HeardTest {
    private static final String WATCHING = "C09OPS";
    private static final Contact KAI =
            new Contact(Team.contact("kai"), "kai", "Kai", ContactType.PERSONAL, Plan.blank());
    private static final Change RENAMED = Told.changed(Team.ALEJANDRO, Team.ALEJANDRO.withDisplayName("Ale"));
    private static final String SMS = "sms";
    private static final String TELL = "Announce in #sre";

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    /** The ways to a last form, which makes the change when it is submitted. */
    enum Door {
        EDIT {
            @Override
            void open(Window of, Bench bench) {
                of.runs("edit", "akuam").fills("displayName", "Akua M").submits();
            }
        },
        UPDATE_LINE {
            @Override
            void open(Window of, Bench bench) {
                of.runs("update-contact", "--contact-id akuam --display-name 'Akua M'");
            }
        },
        NEW {
            @Override
            void open(Window of, Bench bench) {
                of.runs("new", "contact newcomer");
            }
        },
        NEW_WITH_PLAN {
            @Override
            void open(Window of, Bench bench) {
                of.runs("new", "plan payments").submits().submits();
            }
        },
        CREATE_LINE {
            @Override
            void open(Window of, Bench bench) {
                of.runs("create-contact", "--alias newcomer --type PERSONAL --plan '{\"Stages\": []}'")
                        .submits();
            }
        },
        DELETE {
            @Override
            void open(Window of, Bench bench) {
                bench.aws.with(KAI);
                bench.directory.refresh();
                of.runs("delete", "kai");
            }
        },
        IMPORT {
            @Override
            void open(Window of, Bench bench) {
                of.runs("import", "")
                        .fills("paste", "ContactId: akuam\nDisplayName: Akua M\n")
                        .submits();
            }
        },
        ADD_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.add", "add")
                        .fills("channel.type", "SMS")
                        .fills("channel.name", "Pager")
                        .fills("channel.address", "+12065550188");
            }
        },
        EDIT_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.menu", "channels.edit " + SMS)
                        .fills("channel.name", "Pager");
            }
        },
        DEACTIVATE_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.menu", "channels.deactivate " + SMS)
                        .fills("confirm", "akuam");
            }
        },
        DELETE_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.menu", "channels.delete " + SMS)
                        .fills("confirm", "akuam");
            }
        },
        ACTIVATE_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.enter", Team.EMAIL.arn().value())
                        .fills("channel.code", Aws.CODE);
            }
        },
        SEND_CODE {
            @Override
            void open(Window of, Bench bench) {
                of.runs("channels", "akuam")
                        .presses("channels.send", Team.EMAIL.arn().value())
                        .fills("channel.code", Aws.CODE);
            }
        },
        UNDO_PLAN {
            @Override
            void open(Window of, Bench bench) {
                bench.aws.with(Team.ALEJANDRO.withDisplayName("Ale"));
                bench.remembers(Told.as("renamed2", RENAMED));
                of.runs("undo", "renamed2");
            }
        },
        UNDO_CHANNEL {
            @Override
            void open(Window of, Bench bench) {
                Channel pager = new Channel(
                        Team.SMS.arn(), Team.AKUA.arn(), "Pager", Team.SMS.type(), new Address("+12065550100"), true);
                bench.aws.with(Team.AKUA, pager, Team.EMAIL);
                bench.remembers(Told.as("channel2", Told.channels(Team.AKUA, List.of(Team.SMS), List.of(pager))));
                of.runs("undo", "channel2");
            }
        },
        UNDO_TAGS {
            @Override
            void open(Window of, Bench bench) {
                bench.aws.tag(Team.ALEJANDRO.arn(), List.of(new Tag("a", "2")));
                bench.remembers(Told.as(
                        "tagged22",
                        Told.change(Change.Kind.CHANGED, Optional.of(tagged("1")), Optional.of(tagged("2")))));
                of.runs("undo", "tagged22");
            }
        },
        UNDO_CREATE {
            @Override
            void open(Window of, Bench bench) {
                bench.aws.with(KAI);
                bench.directory.refresh();
                bench.remembers(Told.as("created2", Told.created(KAI)));
                of.runs("undo", "created2");
            }
        },
        UNDO_DELETE {
            @Override
            void open(Window of, Bench bench) {
                bench.remembers(Told.as("deleted2", Told.deleted(KAI)));
                of.runs("undo", "deleted2");
            }
        };

        abstract void open(Window of, Bench bench);
    }

    private static Subject tagged(String value) {
        return new Subject.OfContact(Team.ALEJANDRO, Optional.empty(), Optional.of(List.of(new Tag("a", value))));
    }

    @ParameterizedTest
    @EnumSource
    void it_names_who_will_hear_and_tells_the_channel_that_it_is_asked_from(Door door) {
        bench.watching = List.of(WATCHING);
        door.open(mai, bench);
        assertThat(mai.text()).contains("Will hear of it: <#C09OPS>", TELL);
        assertThat(mai.answers().ticked("told")).isTrue();
        mai.submits();
        assertThat(told()).containsOnly(WATCHING, Bench.SRE).contains(Bench.SRE);
    }

    @ParameterizedTest
    @EnumSource
    void the_channel_that_it_is_asked_from_can_be_left_out(Door door) {
        bench.watching = List.of(WATCHING);
        door.open(mai, bench);
        mai.fills("told").submits();
        assertThat(told()).isNotEmpty().containsOnly(WATCHING);
    }

    @ParameterizedTest
    @EnumSource
    void another_company_reads_nothing_that_was_not_confirmed(Door door) {
        bench.watching = List.of(WATCHING);
        sre(true, true);
        door.open(mai, bench);
        assertThat(mai.text())
                .contains("#partners is shared with another company, whose people would read this change.")
                .contains("It is not told unless you say so.")
                .doesNotContain(TELL);
        assertThat(mai.answers().has("told")).isFalse();
        assertThat(mai.answers().ticked("told-confirmed")).isFalse();
        mai.submits();
        assertThat(told()).isNotEmpty().containsOnly(WATCHING);
    }

    @ParameterizedTest
    @EnumSource
    void an_editor_confirms_that_another_company_may_read_it(Door door) {
        sre(true, true);
        door.open(mai, bench);
        mai.fills("told-confirmed", "yes").submits();
        assertThat(told()).isNotEmpty().containsOnly(Bench.SRE);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_shared_meanwhile_is_asked_about_before_anything_is_changed(Door door) {
        door.open(mai, bench);
        sre(true, true);
        bench.now = bench.now.plus(Duration.ofMinutes(2));
        bench.aws.calls.clear();
        mai.submits();
        assertThat(SafeText.typed(mai.text()))
                .contains("#partners is shared with another company by now: say first whether it is to be told.");
        assertThat(bench.aws.calls).noneMatch(HeardTest::writes);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void where_the_bot_is_no_member_or_sees_nothing_the_channel_is_told_only_if_asked_for(Door door) {
        sre(false, false);
        door.open(mai, bench);
        assertThat(mai.text()).contains("You asked in <#C02SRE>, where I am not a member");
        assertThat(mai.answers().has("told")).isTrue();
        assertThat(mai.answers().ticked("told")).isFalse();
        mai.submits();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_that_slack_does_not_show_counts_as_shared(Door door) {
        bench.conversations.fails(new Refused(Refused.Reason.NO_PERMISSION, "The app lacks the scope channels:read."));
        door.open(mai, bench);
        assertThat(mai.text())
                .contains("I cannot see that channel, so another company’s people might read this change.");
        assertThat(mai.answers().ticked("told-confirmed")).isFalse();
        mai.submits();
        assertThat(told()).isEmpty();
    }

    static Stream<Door> of_owners() {
        return Stream.of(Door.EDIT, Door.UPDATE_LINE, Door.IMPORT, Door.ADD_CHANNEL, Door.EDIT_CHANNEL);
    }

    @ParameterizedTest
    @MethodSource("of_owners")
    void an_owner_who_is_no_editor_is_told_that_one_has_to_confirm_it(Door door) {
        bench.linked(Bench.SAM, Team.AKUA.arn());
        bench.watching = List.of(WATCHING);
        sre(true, true);
        Window sam = new Window(bench, Bench.SAM);
        door.open(sam, bench);
        assertThat(sam.text()).contains("#partners is shared", "An editor would have to say so, so it is not told.");
        assertThat(sam.answers().has("told-confirmed")).isFalse();
        sam.submits();
        assertThat(told()).isNotEmpty().containsOnly(WATCHING);
    }

    @Test
    void a_shared_channel_that_watches_hears_without_being_asked_about() {
        sre(true, true);
        bench.watching = List.of(Bench.SRE);
        Door.EDIT.open(mai, bench);
        assertThat(mai.text()).contains("Will hear of it: <#C02SRE>").doesNotContain("another company");
        mai.submits();
        assertThat(told()).containsExactly(Bench.SRE);
    }

    @Test
    void a_card_is_shared_with_another_company_only_where_an_editor_confirms_it() {
        sre(true, true);
        String akua = Team.AKUA.arn().value();
        Looked asked = Bench.later(bench.presses("share", akua));
        assertThat(asked.posted).isEmpty();
        assertThat(Shown.in(asked.lastSaid()).text())
                .contains("#partners is shared with another company, whose people would read this card.")
                .contains("It is not shared yet.");
        assertThat(Shown.in(asked.lastSaid()).json()).contains("\"confirm\"");
        assertThat(Shown.in(asked.lastSaid()).actions()).containsExactly("share.confirmed", "show");
        assertThat(Bench.later(bench.presses("share.confirmed", akua)).posted).hasSize(1);

        Looked sams = Bench.later(bench.presses(Bench.SAM, "share", akua));
        assertThat(Shown.in(sams.lastSaid()).text()).contains("An editor would have to share it");
        assertThat(Shown.in(sams.lastSaid()).actions()).containsExactly("show");
        assertThat(sams.posted).isEmpty();
    }

    @Test
    void an_import_of_many_names_the_watches_of_each() {
        bench.watches.watch(new Watch(WATCHING, Optional.of(Team.AKUA.arn()), Bench.MAI, bench.now));
        Door.IMPORT.open(mai, bench);
        assertThat(mai.text()).contains("Will hear of it: <#C09OPS>");
    }

    private void sre(boolean ours, boolean shared) {
        bench.conversations.with(
                new Conversation(Bench.SRE, shared ? "partners" : "sre", ours, shared, false), Bench.MAI, Bench.SAM);
    }

    private List<String> told() {
        return bench.journal.announcements.stream().map(Announcement::channel).toList();
    }

    private static boolean writes(String call) {
        return Stream.of("create", "update", "delete", "activate", "deactivate", "tag ", "untag ")
                .anyMatch(call::startsWith);
    }
}
