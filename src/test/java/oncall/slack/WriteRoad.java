package oncall.slack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.operations.port.Watches;
import oncall.operations.write.ActivateChannel;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeChannel;
import oncall.operations.write.ChangeOverrides;
import oncall.operations.write.ChangeTag;
import oncall.operations.write.CreateContact;
import oncall.operations.write.CreateRotation;
import oncall.operations.write.DeactivateChannel;
import oncall.operations.write.DeleteChannel;
import oncall.operations.write.DeleteContact;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Intent;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;

/** Every road on which something is written to AWS, walked where it does the most harm that it can; and what it lacks. */
enum WriteRoad {
    EDITOR("editor-review", EditPlan.class, "Stage 1") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("edit", "kai").presses("editor-stage-menu", "remove:0").submits();
        }
    },
    UPDATE_LINE("editor-review", EditPlan.class, "Stage 1") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("update-contact", "--contact-id kai --plan '{\"Stages\": []}'");
        }
    },
    UNDO_OF_A_PLAN("editor-review", EditPlan.class, "This puts back change plan2") {
        @Override
        void open(Window of, Bench bench) {
            bench.remembers(Told.as("plan2", Told.changed(KAI.withPlan(Plan.blank()), KAI)));
            of.runs("undo", "plan2");
        }
    },
    CREATE("new-form", CreateContact.class, "New Contact") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("new", "contact newcomer");
        }
    },
    CREATE_WITH_PLAN("editor-review", CreateContact.class, "This will be created") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("new", "plan payroll").submits().submits();
        }
    },
    CREATE_LINE("editor-review", CreateContact.class, "This will be created") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("create-contact", "--alias newcomer --type PERSONAL --plan '{\"Stages\": []}'")
                    .submits();
        }
    },
    DELETE("delete", DeleteContact.class, "This deletes the contact") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("delete", "kai");
        }

        @Override
        String gate() {
            return "delete.confirm";
        }
    },
    UNDO_OF_A_CREATE("delete", DeleteContact.class, "Putting back change created2") {
        @Override
        void open(Window of, Bench bench) {
            bench.remembers(Told.as("created2", Told.created(KAI)));
            of.runs("undo", "created2");
        }

        @Override
        String gate() {
            return "delete.confirm";
        }
    },
    ADD_CHANNEL("channels.add", AddChannel.class, "Add Channel") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("channels", "kai").presses("channels.add", "add");
            of.fills("channel.type", "SMS").fills("channel.name", "Pager").fills("channel.address", "+12065550188");
        }
    },
    CHANGE_CHANNEL("channels.edit", ChangeChannel.class, "Another address must be activated") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("channels", "kai").presses("channels.menu", "channels.edit kai-sms");
            of.fills("channel.address", "+12065550188").submits();
        }
    },
    DEACTIVATE_CHANNEL("channels.deactivate", DeactivateChannel.class, "is then used no more") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("channels", "kai").presses("channels.menu", "channels.deactivate kai-sms");
        }
    },
    DELETE_CHANNEL("channels.delete", DeleteChannel.class, "is then gone") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("channels", "kai").presses("channels.menu", "channels.delete kai-sms");
        }
    },
    CODE("channels.code", ActivateChannel.class, "Enter Code") {
        @Override
        void open(Window of, Bench bench) {
            bench.aws.with(KAI, SMS, MAIL);
            bench.warm(KAI);
            of.runs("channels", "kai").presses("channels.enter", MAIL.arn().value());
            of.fills("channel.code", Aws.CODE);
        }
    },
    UNDO_OF_A_CHANNEL("undo.restore", DeleteChannel.class, "delete the channel *Phone*") {
        @Override
        void open(Window of, Bench bench) {
            bench.remembers(Told.as("channel2", Told.channels(KAI, List.of(), List.of(SMS))));
            of.runs("undo", "channel2");
        }
    },
    UNDO_OF_A_TAG("undo.restore", ChangeTag.class, "set the tag *team*") {
        @Override
        void open(Window of, Bench bench) {
            bench.aws.tag(KAI.arn(), List.of(new Tag("team", "2")));
            bench.aws.calls.clear();
            bench.remembers(Told.as(
                    "tagged22", Told.change(Change.Kind.CHANGED, Optional.of(tagged("1")), Optional.of(tagged("2")))));
            of.runs("undo", "tagged22");
        }
    },
    UNDO_OF_A_DELETION("undo.recreate", CreateContact.class, "it creates the contact") {
        @Override
        void open(Window of, Bench bench) {
            Contact left = new Contact(Team.contact("lea"), "lea", "Lea", ContactType.PERSONAL, KAI.plan());
            bench.remembers(Told.as("deleted2", Told.deleted(left)));
            of.runs("undo", "deleted2");
        }
    },
    IMPORT("import-apply", EditPlan.class, "1 to change") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("import", "")
                    .fills("paste", "{\"ContactId\": \"kai\", \"Plan\": {\"Stages\": []}}")
                    .submits();
            of.fills("item.0", "yes").presses("import-pick", "yes");
        }

        @Override
        String word() {
            return "EMPTY";
        }
    },
    IMPORT_OF_A_ROTATION("import-apply", CreateRotation.class, "create the rotation") {
        @Override
        void open(Window of, Bench bench) {
            of.runs("import", "").fills("paste", """
                            Rotations:
                              - Name: nights
                                RotationArn: arn:aws:ssm-contacts:us-east-2:111122223333:rotation/nights
                                ContactIds: [arn:aws:ssm-contacts:us-east-2:111122223333:contact/kai]
                                StartTime: 2026-12-01T08:00:00Z
                                TimeZoneId: UTC
                                Recurrence:
                                  NumberOfOnCalls: 1
                                  RecurrenceMultiplier: 1
                                  DailySettings: [{HourOfDay: 9, MinuteOfHour: 0}]
                            """).submits();
        }
    },
    TAKE("override-review", ChangeOverrides.class, "You will be on call") {
        @Override
        void open(Window of, Bench bench) {
            onCall(bench).linked(Bench.MAI, Team.ALEJANDRO.arn());
            of.runs("take", "help for 2h");
        }
    },
    OVERRIDE("override-review", ChangeOverrides.class, "Nobody will be on call") {
        @Override
        void open(Window of, Bench bench) {
            onCall(bench);
            of.runs("override", "help for 2h").fills("override.by", "nobody").submits();
        }
    },
    DELETE_AN_OVERRIDE("override-review", ChangeOverrides.class, "This puts back who is on call") {
        @Override
        void open(Window of, Bench bench) {
            onCall(bench);
            String id = bench.aws.createOverride(NIGHTS.arn(), STANDS_IN, "token");
            bench.aws.calls.clear();
            of.runs("channels", "kai").presses("override-delete", "nights " + id);
        }
    },
    UNDO_OF_AN_OVERRIDE("override-review", ChangeOverrides.class, "This puts back who is on call") {
        @Override
        void open(Window of, Bench bench) {
            onCall(bench);
            bench.aws.createOverride(NIGHTS.arn(), STANDS_IN, "token");
            bench.aws.calls.clear();
            bench.remembers(Told.as(
                    "stands22",
                    Told.change(
                            Change.Kind.CHANGED,
                            Optional.of(overrides(List.of())),
                            Optional.of(overrides(List.of(STANDS_IN))))));
            of.runs("undo", "stands22");
        }
    };

    static final String OPS = "C09OPS";
    static final String PAY = "C09PAY";
    static final String KAIS = "U09KAI";
    static final Channel SMS = channel("kai-sms", "Phone", ChannelType.SMS, "+12065550177", true);
    static final Channel MAIL = channel("kai-mail", "Mail", ChannelType.EMAIL, "kai@example.com", false);
    static final Contact KAI = new Contact(
            Team.contact("kai"),
            "kai",
            "Kai",
            ContactType.PERSONAL,
            Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToChannel(SMS.arn(), OptionalInt.empty()))))));
    static final Contact PAYMENTS = new Contact(
            Team.contact("payments"),
            "payments",
            "Payments",
            ContactType.ESCALATION,
            Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToContact(KAI.arn(), true))))));

    static final Rotation NIGHTS =
            new Rotation(Team.rotation("nights"), "nights", "UTC", List.of(KAI.arn(), Team.ALEJANDRO.arn()));
    static final Contact HELP_DESK = new Contact(
            Team.contact("help"),
            "help",
            "Help Desk",
            ContactType.ONCALL_SCHEDULE,
            Plan.ofRotations(List.of(NIGHTS.arn())));
    static final Span TODAY = new Span(Aws.NOW.minus(Duration.ofHours(6)), Aws.NOW.plus(Duration.ofHours(18)));
    static final Shift KAIS_SHIFT = new Shift(TODAY, List.of(KAI.arn()), false);
    static final RotationOverride STANDS_IN = RotationOverride.wanted(
            new Span(Aws.NOW.plus(Duration.ofHours(1)), Aws.NOW.plus(Duration.ofHours(3))),
            List.of(Team.ALEJANDRO.arn()));

    final String route;
    final Class<? extends Intent<?>> intent;
    /** Stands in the review. */
    final String shown;

    @SuppressWarnings("unchecked")
    WriteRoad(String route, Class<?> intent, String shown) {
        this.route = route;
        this.intent = (Class<? extends Intent<?>>) intent;
        this.shown = shown;
    }

    /** To the last form, which writes when it is submitted. */
    abstract void open(Window of, Bench bench);

    /** The field in which a word is asked for. */
    String gate() {
        return "confirm";
    }

    String word() {
        return "kai";
    }

    /** Kai is reached by phone; a plan reaches nobody but Kai; both are watched. */
    static Bench bench() {
        Bench bench = Bench.withTeam();
        bench.aws.with(KAI, SMS).with(PAYMENTS);
        bench.directory.refresh();
        bench.linked(KAIS, KAI.arn()).warm(KAI).warm(PAYMENTS);
        bench.watches.watch(new Watches.Watch(OPS, Optional.of(KAI.arn()), Bench.MAI, bench.now));
        bench.watches.watch(new Watches.Watch(PAY, Optional.of(PAYMENTS.arn()), Bench.MAI, bench.now));
        return bench;
    }

    /** Kai is on call the whole day. */
    static Bench onCall(Bench bench) {
        bench.aws.with(NIGHTS).with(NIGHTS.arn(), KAIS_SHIFT).with(HELP_DESK);
        bench.directory.refresh();
        return bench;
    }

    private static Subject overrides(List<RotationOverride> some) {
        return new Subject.OfOverrides(NIGHTS.arn(), NIGHTS.name(), STANDS_IN.span(), some, List.of(KAIS_SHIFT));
    }

    /** What a road may have. */
    enum Care {
        REVIEW,
        FINDINGS,
        GATE,
        SWITCH,
        ANNOUNCEMENT,
        PERSON,
        DEPENDANTS
    }

    /** Why a road lacks what others have. */
    Map<Care, String> lacks() {
        String nobodyYet = "what is made anew is nobody's yet, and nothing depends on it";
        String reachesMore = "nobody is reached less by it";
        return switch (this) {
            case CREATE -> lacking(nobodyYet, Care.FINDINGS, Care.GATE, Care.PERSON, Care.DEPENDANTS);
            case CREATE_WITH_PLAN, CREATE_LINE, UNDO_OF_A_DELETION ->
                lacking(nobodyYet, Care.GATE, Care.PERSON, Care.DEPENDANTS);
            case ADD_CHANNEL, CODE -> lacking(reachesMore, Care.FINDINGS, Care.GATE, Care.DEPENDANTS);
            case UNDO_OF_A_TAG -> lacking("a tag reaches nobody", Care.FINDINGS, Care.GATE, Care.DEPENDANTS);
            case IMPORT_OF_A_ROTATION ->
                lacking(
                        "no schedule holds it yet, and its members are told of their shifts",
                        Care.FINDINGS,
                        Care.GATE,
                        Care.PERSON,
                        Care.DEPENDANTS);
            case TAKE, OVERRIDE, DELETE_AN_OVERRIDE, UNDO_OF_AN_OVERRIDE ->
                lacking(
                        "no plan is another by it; a gap is told in the review",
                        Care.FINDINGS,
                        Care.GATE,
                        Care.DEPENDANTS);
            default -> Map.of();
        };
    }

    private static Map<Care, String> lacking(String reason, Care... what) {
        Map<Care, String> reasons = new EnumMap<>(Care.class);
        for (Care one : what) {
            reasons.put(one, reason);
        }
        return reasons;
    }

    private static Subject tagged(String value) {
        return new Subject.OfContact(KAI, Optional.empty(), Optional.of(List.of(new Tag("team", value))));
    }

    private static Channel channel(String id, String name, ChannelType type, String address, boolean activated) {
        return new Channel(
                Team.channelArn("kai", id), Team.contact("kai"), name, type, new Address(address), activated);
    }
}
