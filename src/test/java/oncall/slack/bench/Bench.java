package oncall.slack.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.aws.CachedShifts;
import oncall.aws.document.CliDocuments;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.operations.Clocks;
import oncall.operations.Patience;
import oncall.operations.announce.Audience;
import oncall.operations.announce.Hearing;
import oncall.operations.check.CardContext;
import oncall.operations.check.Dependants;
import oncall.operations.check.LastKnown;
import oncall.operations.check.PlanEffects;
import oncall.operations.check.WhereUsed;
import oncall.operations.document.ExportText;
import oncall.operations.document.ImportReview;
import oncall.operations.document.ReviewImport;
import oncall.operations.oncall.Schedules;
import oncall.operations.oncall.ShiftMemory;
import oncall.operations.oncall.ShiftReading;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.people.LinkedMembership;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Conversations;
import oncall.operations.port.Links;
import oncall.operations.port.Membership;
import oncall.operations.port.Notice;
import oncall.operations.port.Seen;
import oncall.operations.port.Watchers;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.Recording;
import oncall.slack.Ports;
import oncall.slack.SlackRoutes;
import oncall.slack.announce.ChangeSummary;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.PlanOutlook;
import oncall.slack.block.Answers;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Routes;
import oncall.store.MemoryKept;
import oncall.store.MemoryTurns;
import oncall.testing.FakeAnnouncements;
import oncall.testing.FakeCodeSendings;
import oncall.testing.FakeConversations;
import oncall.testing.FakeDrafts;
import oncall.testing.FakeForgetting;
import oncall.testing.FakeHistory;
import oncall.testing.FakeJournal;
import oncall.testing.FakeLinks;
import oncall.testing.FakeMembership;
import oncall.testing.FakeWatches;
import oncall.testing.FakeWishes;

/** All screens over contacts in a map: Mai is an editor, Sam a member; presses go through {@link SlackRoutes}. */
public final class Bench {
    public static final String MAI = "U01MAI";
    public static final String SAM = "U03SAM";
    public static final String SRE = "C02SRE";
    /** Everybody's. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public final Aws aws = new Aws();
    public Instant now = Aws.NOW;
    public final Directory directory = new Directory(aws, aws, () -> Optional.of(Team.ACCOUNT), InstantSource.system());
    public final ShiftMemory shifts = new ShiftMemory(new CachedShifts(aws, () -> now, Runnable::run));
    public final ShiftReading shiftReading = new ShiftReading(aws, aws, directory, shifts, () -> now);
    public final PlanForecasts forecasts = new PlanForecasts(directory, aws, shifts, () -> now);
    /** By the looks through the account. */
    public final Map<Arn, Seen<ContactDetails>> lastSeen = new HashMap<>();
    /** The channels that watch everything. */
    public List<String> watching = List.of();

    public final FakeMembership membership = new FakeMembership(() -> now);
    public final FakeLinks links = new FakeLinks();
    public final FakeAnnouncements announcements = new FakeAnnouncements();
    public final FakeWatches watches = new FakeWatches();
    public final FakeWishes wishes = new FakeWishes(() -> now);
    public final FakeConversations conversations =
            new FakeConversations().with(new Conversations.Conversation(SRE, "sre", true, false, false), MAI, SAM);
    public final Owners owners = new Owners(links);
    public final FakeDrafts drafts = new FakeDrafts(() -> now, Duration.ofDays(7));
    public final FakeJournal journal = new FakeJournal(drafts);
    public final FakeHistory history = new FakeHistory(journal);
    public final FakeForgetting forgetting = new FakeForgetting(journal);
    public final CardContext cardContext =
            new CardContext(new WhereUsed(directory, aws, SeenPlans.none(() -> now), () -> now), history, () -> now);
    public final Dependants dependants =
            new Dependants(directory, aws, SeenPlans.none(() -> now), forecasts, () -> now);
    public final NotedFiles files = new NotedFiles();
    public final Hearing hearing;
    public final ReviewImport review;
    public final Routes routes;
    private int presses;

    public Bench() {
        this("akua-*");
    }

    private Bench(String protectedAliases) {
        InstantSource clock = () -> now;
        Patience none = (tries, asked) -> false;
        Protection protection = new Protection(List.of(protectedAliases), () -> Optional.of(Team.ACCOUNT));
        Membership people = new LinkedMembership(membership, owners);
        Permission permission = new Permission(protection, people);
        MemoryTurns turns = new MemoryTurns(Duration.ofSeconds(5));
        Watchers watchers = (object, kind) -> Stream.concat(watching.stream(), watches.of(object, kind).stream())
                .distinct()
                .toList();
        Audience audience = new Audience(watchers, owners::userOf, dependants::hurtBy, rotation -> List.of());
        ChangeParts changes = new ChangeParts(
                aws, aws, aws, directory, permission, turns, new Recording(journal, audience, clock), none, clock);
        hearing = new Hearing(watchers, conversations, membership, clock);
        review = new ReviewImport(changes, Bench::isHere, new PlanEffects(forecasts, dependants));
        routes = new Routes(SlackRoutes.routes(new Ports(
                "/pager",
                Clocks.one(clock),
                changes,
                Bench::isHere,
                shifts,
                new Schedules(directory, shifts, shiftReading, clock),
                cardContext,
                dependants,
                new LastKnown(
                        aws,
                        arns -> lastSeen,
                        new Schedules(directory, shifts, shiftReading, clock),
                        Clocks.one(clock)),
                new CliDocuments(),
                drafts,
                journal,
                history,
                watches,
                watchers,
                wishes,
                announcements,
                forgetting,
                links,
                new FakeCodeSendings(),
                new MemoryKept<>(clock, ImportReview.class),
                new MemoryKept<>(clock, ExportText.class),
                owners,
                people,
                membership,
                conversations,
                user -> ZONE,
                files)));
    }

    private static boolean isHere(Arn arn) {
        return arn.account().equals(Team.ACCOUNT) && arn.region().equals("us-east-2");
    }

    /** With everybody of {@link Team}, all names read, nobody's plan in memory. */
    public static Bench withTeam() {
        Bench bench = new Bench();
        Team.everybody().forEach(bench.aws::with);
        bench.aws.with(Team.AKUA, Team.SMS, Team.EMAIL).with(Team.PRIMARY);
        bench.directory.refresh();
        bench.aws.calls.clear();
        return bench;
    }

    /** Somebody is this contact, as everybody knows. */
    public Bench linked(String user, Arn contact) {
        links.link(new Links.Link(user, contact, MAI, now));
        owners.refresh();
        return this;
    }

    /** As if it had been made before. */
    public Bench remembers(Change... made) {
        for (Change change : made) {
            journal.remembers(change);
        }
        return this;
    }

    /** What the channel will read of the last change. */
    public Message announced() {
        return announced(Notice.of(journal.last()));
    }

    public Message announced(Notice notice) {
        return new ChangeSummary(new DisplayNamesOf(directory, aws), new PlanOutlook(forecasts, aws), membership)
                .of(List.of(notice), false, false);
    }

    /** As if somebody had just looked at it. */
    public Bench warm(Contact contact) {
        aws.fresh(contact.arn());
        cardContext.read(contact.arn());
        aws.calls.clear();
        return this;
    }

    public Reply runs(String user, String verb, String rest) {
        return on(types(user, verb, rest));
    }

    Press types(String user, String verb, String rest) {
        return press(Press.Kind.COMMAND, verb, rest, user, Optional.empty(), Optional.empty());
    }

    public Reply runs(String verb, String rest) {
        return runs(MAI, verb, rest);
    }

    /** A button of a private message. */
    public Reply presses(String actionId, String value) {
        return presses(MAI, actionId, value);
    }

    public Reply presses(String user, String actionId, String value) {
        return on(press(
                Press.Kind.BUTTON,
                actionId,
                value,
                user,
                Optional.empty(),
                Optional.of(new Press.InMessage(SRE, "1.0", "block", true))));
    }

    /** A button, or submit, of a modal. */
    public Reply inModal(Press.Kind kind, String id, String value, String metadata, Map<String, List<String>> answers) {
        return inView(MAI, kind, id, value, metadata, answers, false);
    }

    public Reply inModal(
            String user, Press.Kind kind, String id, String value, String metadata, Map<String, List<String>> answers) {
        return inView(user, kind, id, value, metadata, answers, false);
    }

    public Reply inHome(String actionId, String value) {
        return inView(MAI, Press.Kind.BUTTON, actionId, value, "", Map.of(), true);
    }

    public Reply opensHome(String user) {
        return inView(user, Press.Kind.HOME_OPENED, "home", "", "", Map.of(), true);
    }

    private Reply inView(
            String user,
            Press.Kind kind,
            String id,
            String value,
            String metadata,
            Map<String, List<String>> answers,
            boolean home) {
        Press.InView view = new Press.InView("V1", "V1", "hash", id, metadata, "block", new Answers(answers), home);
        return on(press(kind, id, value, user, Optional.of(view), Optional.empty()));
    }

    private Press press(
            Press.Kind kind,
            String id,
            String text,
            String user,
            Optional<Press.InView> view,
            Optional<Press.InMessage> message) {
        boolean inChannel = view.isEmpty();
        return new Press(
                "key-" + ++presses,
                kind,
                id,
                text,
                user,
                "T01SANDBOX",
                inChannel ? Optional.of(SRE) : Optional.empty(),
                inChannel ? Optional.of("https://hooks.slack.com/commands/1") : Optional.empty(),
                Optional.of("trigger"),
                view,
                message);
    }

    public Reply on(Press press) {
        return routes.find(press.kind(), press.route())
                .orElseThrow(() -> new AssertionError("No route " + press.kind() + " " + press.route()))
                .handler()
                .on(press);
    }

    /** What is said, be it at once or when it was read. */
    public static Message answer(Reply reply) {
        return reply.now() instanceof Answer.Say said
                ? said.message()
                : later(reply).lastSaid();
    }

    /** What is said at once, or where it takes long. */
    public static String words(Reply reply) {
        return reply.now() instanceof Answer.Reading reading
                ? reading.words().mrkdwn()
                : ((Answer.Say) reply.now()).message().text().mrkdwn();
    }

    /** Does what follows an answer. */
    public static Looked later(Reply reply) {
        Looked screen = new Looked();
        reply.later()
                .orElseThrow(() -> new AssertionError("Nothing follows " + reply.now()))
                .run(screen);
        return screen;
    }
}
