package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Lines;
import oncall.sandbox.http.Misbehaving;

/** A running workspace, for programs in the same process: what people do and see, and what the app was told. */
public final class Workspace {
    final SlackOptions options;
    final Manifest manifest;
    final Changes changes = new Changes();
    private final Faults faults = new Faults();
    private final Misbehaving misbehaving = new Misbehaving(faults);
    private final Faults deliveryFaults = new Faults();
    private final Traffic traffic;
    final CallLog log;
    final Lines lines = new Lines();
    final SocketLink sockets;
    final WebApi api;
    final ResponseUrls responseUrls;
    final Replies replies;
    private final Members members;
    private final Channels channels;
    private final Scopes scopes;
    private final Triggers triggers;
    private final Deliveries deliveries;
    private final Interactivity app;
    private final Telling telling;
    private final ScheduledMessages scheduled;
    final SharedFiles files;
    final RateLimits rateLimits;
    private final Patience patience;
    private final SurfaceCheck check;
    private final Screens screens;
    private final Acts acts;
    private volatile String address = "";
    private volatile Supplier<ArrayNode> phone = Json::array;
    private volatile Supplier<Optional<Instant>> nextHandOff = Optional::empty;

    Workspace(SlackOptions options, Manifest manifest) {
        var clock = options.clock();
        var real = clock.real();
        this.options = options;
        this.manifest = manifest;
        traffic = new Traffic(real);
        log = new CallLog(traffic, real);
        sockets = new SocketLink(traffic, lines);
        members = new Members(manifest.botName(), manifest.name());
        channels = new Channels(clock, changes);
        scopes = new Scopes(manifest);
        check = new SurfaceCheck(scopes::requireOneOf);
        files = new SharedFiles(channels, clock, () -> address);
        triggers = new Triggers(real);
        responseUrls = new ResponseUrls(real);
        patience = new Patience(real);
        rateLimits = new RateLimits(real);
        deliveries = new Deliveries(sockets, deliveryFaults, patience, traffic);
        options.requestUrl().ifPresent(this::deliverTo);

        var views = new Views(real, changes);
        var drafting = new Drafting(check);
        app = new Interactivity(new Payloads(members, real), triggers, responseUrls, deliveries, real);
        telling = new Telling(channels, manifest, app);
        scheduled = new ScheduledMessages(channels, clock);
        var places = new Places(channels, members, scopes);
        replies = new Replies(channels, drafting, traffic);
        screens = new Screens(manifest, members, channels, views, changes);
        acts = acts(views);
        clock.onMove(() -> changes.tell("clock", ""));
        api = new WebApi(
                options,
                scopes,
                List.of(
                        new AppMethods(manifest, () -> address, sockets).all(),
                        new UserMethods(members, scopes, clock).all(),
                        new ConversationMethods(channels, members, places, scopes, telling).all(),
                        new HistoryMethods(channels, places, scopes).all(),
                        new ReactionMethods(channels, places, telling).all(),
                        new ScheduleMethods(scheduled, places, drafting, clock).all(),
                        new ViewMethods(views, triggers, members, manifest, check).all(),
                        new ChatMethods(channels, members, places, drafting, () -> address).all(),
                        new FileMethods(files, channels, places, drafting, () -> address).all()));
    }

    private Acts acts(Views views) {
        var filing = new Filing(files);
        var answers = new Answers(files, new Choices(members, channels));
        return new Acts(
                members,
                new Speaking(
                        channels,
                        manifest,
                        scopes,
                        new Escaping(members, channels),
                        replies,
                        filing,
                        files,
                        telling,
                        app),
                new Pressing(views, channels, replies, answers, check, app),
                new Submitting(views, replies, answers, check, files, app),
                new Entering(manifest, scopes, views, channels, app),
                filing);
    }

    void servedAt(String base) {
        address = base;
        responseUrls.servedAt(base);
    }

    /** Answers a call of the app, properly or as a fault wants it. */
    void serve(Context request, Call call, Supplier<HttpReply> work) {
        misbehaving.answer(request, new SlackCall(call, work, log));
    }

    /** Whether this is the bot's token and the app may read files. */
    boolean mayReadFiles(String token) {
        return token.equals(options.botToken()) && scopes.has("files:read");
    }

    /** Does what a person does, said as the page says it. */
    public Acted act(ObjectNode said) {
        return acts.act(said);
    }

    /** What the app's manifest asks for and will never get here. */
    public List<String> leftOut() {
        return manifest.leftOut();
    }

    /** Everything this person sees now: channels with their messages, modals, home tab. */
    public ObjectNode seenBy(String user) {
        return screens.of(user);
    }

    /** The same, and beside it what tells the page who else has something to read. */
    ObjectNode onPage(String user) {
        var json = screens.of(user);
        return json.set("elsewhere", screens.elsewhere(user));
    }

    /** Team, people and app. */
    public ObjectNode describe() {
        return screens.workspace();
    }

    /** Every message in every channel, ephemeral ones with their only reader. */
    public ArrayNode messages() {
        return screens.allMessages();
    }

    public Traffic traffic() {
        return traffic;
    }

    /** What goes wrong with the app's calls. */
    public Faults faults() {
        return faults;
    }

    /** What goes wrong with what the app is told. */
    public Faults deliveryFaults() {
        return deliveryFaults;
    }

    /** Hears of every line of traffic; returns what ends that. */
    public Runnable onTraffic(Consumer<ObjectNode> listener) {
        return traffic.listen(listener);
    }

    /** Hears of every change of a screen; returns what ends that. */
    public Runnable onChange(Runnable listener) {
        return changes.listen(change -> listener.run());
    }

    /** Where the phone panel's activation codes come from. */
    public void phoneFrom(Supplier<ArrayNode> codes) {
        phone = codes;
    }

    /** Where is known when somebody else is on call. */
    public void nextHandOffFrom(Supplier<Optional<Instant>> known) {
        nextHandOff = known;
    }

    /** What messages and the page's times go by. */
    public SandboxClock clock() {
        return options.clock();
    }

    Optional<Instant> nextHandOff() {
        return nextHandOff.get();
    }

    ArrayNode phone() {
        return phone.get();
    }

    /** From now on the app is reached by signed HTTP requests to this address. */
    public void deliverTo(URI requestUrl) {
        deliveries.by(new HttpLink(
                requestUrl, options.signingSecret(), options.clock().real()));
    }

    /** How many sockets the app has open. */
    public int connections() {
        return sockets.size();
    }

    /** Asks the app to open new sockets: {@code warning}, {@code refresh_requested} or {@code link_disabled}. */
    public void refreshSockets(String reason) {
        sockets.disconnect(reason, !reason.equals("warning"));
    }

    /** Cuts every socket without a word, as a broken network does. */
    public void cutSockets() {
        sockets.cut();
    }

    /** How long the app may take to answer in real time: three seconds unless a test says otherwise. */
    public void patience(Duration limit) {
        patience.limit(limit);
    }

    /** The pauses before an event that nobody acknowledged is told again. */
    public void repeatEventsAfter(List<Duration> pauses) {
        deliveries.repeats(pauses);
    }

    /** Everything the app was told, oldest first. */
    public List<Parcel> deliveries() {
        return deliveries.told();
    }

    /** Tells the app exactly this once more, freshly signed; the answer is not shown on any screen. */
    public CompletableFuture<Ack> redeliver(Parcel parcel) {
        return deliveries.tellAgain(parcel);
    }

    /** The same press as another person would make it now: their id, a fresh trigger, a response URL of their own. */
    public Parcel pressedBy(Parcel parcel, String user) {
        return new Forgery(triggers, responseUrls, members).by(parcel, user);
    }

    public void add(Member member) {
        members.add(member);
        changes.tell("channels", "");
    }

    /** Puts a person, or the app, into a channel. */
    public void join(String channel, String user) {
        channels.find(channel).ifPresent(c -> telling.joins(c, user));
    }

    /** Takes a person, or the app, out of a channel. */
    public void leave(String channel, String user) {
        channels.find(channel).ifPresent(c -> telling.leaves(c, user));
    }

    /** Makes a user group, or puts these people into it instead. */
    public void group(String id, String handle, List<String> users) {
        members.add(new Members.UserGroup(id, handle, handle, users));
    }

    /** Refuses these block types from now on, as Slack does while it brings new ones to its clients. */
    public void refuseBlocks(Set<String> types) {
        check.refuse(types);
    }

    /** Holds the app to Slack's limits on calls a minute and messages a second, or no longer. */
    public void limitRates(boolean on) {
        rateLimits.on(on);
    }

    /** Lets the open sockets say nothing and hear nothing, as connections do that have died unnoticed; or ends that. */
    public void silenceSockets(boolean on) {
        sockets.silence(on);
    }

    /**
     * Lets the sockets that are open now hang: nothing is read nor written, no ping is answered, and nobody hears that
     * they are closed; or lets everything through. Sockets that are opened later are as usual.
     */
    public void hangSockets(boolean on) {
        sockets.hang(on);
    }

    /** How long sockets last that are opened from now on, before Slack asks for new ones: five hours unless told. */
    public void socketLifetime(Duration life) {
        sockets.lifetime(life);
    }

    String scopes() {
        return scopes.provided();
    }

    void close() {
        sockets.hang(false);
        scheduled.end();
        faults.close();
        deliveryFaults.close();
        patience.end();
    }

    /** Takes a scope away from the app, as an installation without it would be. */
    public void revoke(String scope) {
        scopes.revoke(scope);
    }

    /** Another company is in this channel from now on, as far as the app is told. */
    public void shareWithAnotherCompany(String channel) {
        channels.share(channel);
    }

    public void grant(String scope) {
        scopes.grant(scope);
    }

    /** The user id of the app's bot. */
    public String bot() {
        return Ids.BOT_USER;
    }
}
