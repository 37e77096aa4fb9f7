package oncall.operations.announce;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Conversations;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.Membership;
import oncall.operations.port.RecentReads;
import oncall.operations.port.Request;
import oncall.operations.port.Standing;
import oncall.operations.port.Watchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who will hear of a change: the channels that watch, and the one that it is asked from. That one is told where the bot
 * is a member and nobody of another company reads; a channel that another company reads, or that cannot be seen, is
 * told only what an editor has confirmed for it.
 */
public final class Hearing {
    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private static final Duration FOR_A_CHANGE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Watchers watchers;
    private final Conversations conversations;
    private final Membership membership;
    private final InstantSource clock;
    private final RecentReads<String, Place> places = new RecentReads<>();
    private final RecentReads<Asking, Heard> drawn = new RecentReads<>();

    private record Asking(Set<Arn> objects, Optional<String> channel) {}

    /** What is known of the channel that a change is asked from. */
    public enum Kind {
        /** The bot is a member, and another company is not. */
        OURS,
        /** Nobody of another company reads it, but the bot is no member. */
        WITHOUT_US,
        /** People of another company read it. */
        SHARED,
        /** Slack does not say: it may be shared. */
        UNSEEN
    }

    /**
     * That channel.
     *
     * @param name without its {@code #}; empty where it is not known
     */
    public record Place(String channel, Kind kind, String name) {
        public boolean mustBeConfirmed() {
            return kind == Kind.SHARED || kind == Kind.UNSEEN;
        }
    }

    /**
     * Those who hear of a change once it is made.
     *
     * @param watching those that watch; nothing where that could not be read
     * @param asked the channel that it is asked from, where others read that and it does not watch anyway
     * @param mayConfirm whether the asker may have a place told that must be confirmed
     */
    public record Heard(Optional<List<String>> watching, Optional<Place> asked, boolean mayConfirm) {
        public Heard {
            watching = watching.map(List::copyOf);
        }
    }

    /** What the asker said of the channel that they asked from. */
    public enum Choice {
        /** The form did not ask. */
        NONE,
        LEFT_OUT,
        TOLD,
        /** The form named the other company, or that the channel cannot be seen. */
        CONFIRMED
    }

    public Hearing(Watchers watchers, Conversations conversations, Membership membership, InstantSource clock) {
        this.watchers = watchers;
        this.conversations = conversations;
        this.membership = membership;
        this.clock = clock;
    }

    /**
     * Waits for Slack and the database.
     *
     * @param objects what is changed, as far as it is there already
     * @param channel where it is asked; empty where nobody else reads
     */
    public Heard of(String userId, Collection<Arn> objects, Optional<String> channel) {
        Optional<List<String>> watching = watching(objects);
        Optional<Place> asked = channel.filter(
                        id -> watching.filter(all -> all.contains(id)).isEmpty())
                .map(this::place);
        if (watching.isPresent()) {
            drawn.keep(new Asking(Set.copyOf(objects), channel), new Heard(watching, asked, false), clock.instant());
        }
        return new Heard(watching, asked, mayConfirm(userId));
    }

    /** The same from memory, at once; nothing where it was not read within the last minute. */
    public Optional<Heard> remembered(String userId, Collection<Arn> objects, Optional<String> channel) {
        return drawn.find(
                        new Asking(Set.copyOf(objects), channel),
                        clock.instant().minus(FOR_A_CHANGE))
                .map(heard -> new Heard(heard.watching(), heard.asked(), mayConfirm(userId)));
    }

    /** Waits for Slack where it was not asked within the last minute. */
    public Place place(String channel) {
        return known(channel, FOR_A_CHANGE).orElseGet(() -> look(channel));
    }

    /** For what is drawn: from memory, at once. */
    public boolean mayConfirm(String userId) {
        return membership.remembered(userId).filter(Standing::mayEdit).isPresent();
    }

    /**
     * For a change that is to be made now, with the channel that it was asked from among those that hear, or without.
     * Waits for Slack. Throws {@link Refused}, with words, where the channel is no longer what the asker was told, so that
     * they are asked anew.
     *
     * @param channel as in {@link #of}
     * @param responseUrl reaches it without being a member of it, while it lives
     */
    public Request request(String userId, Optional<String> channel, Optional<String> responseUrl, Choice choice) {
        Optional<String> told =
                channel.filter(id -> choice != Choice.LEFT_OUT).filter(id -> isTold(userId, place(id), choice));
        return Request.by(userId).heardIn(told, responseUrl.filter(url -> told.isPresent()));
    }

    private boolean isTold(String userId, Place place, Choice choice) {
        if (!place.mustBeConfirmed()) {
            return choice != Choice.NONE || place.kind() == Kind.OURS;
        }
        if (choice == Choice.NONE) {
            return false;
        }
        if (choice == Choice.TOLD) {
            throw new Refused(Refused.Reason.NO_RIGHT, meanwhile(place));
        }
        confirm(userId);
        return true;
    }

    private static String meanwhile(Place place) {
        String there = place.kind() == Kind.SHARED
                ? "#" + place.name() + " is shared with another company by now"
                : "Slack does not say any more whether another company reads the channel that you asked in";
        return there + ": say first whether it is to be told.";
    }

    /** Throws {@link Refused} where this person may not have a channel told that another company reads. */
    public void confirm(String userId) {
        Standing standing = membership.ask(userId, FOR_A_CHANGE, PATIENCE);
        if (!standing.mayEdit()) {
            throw new Refused(
                    Refused.Reason.NO_RIGHT,
                    "Only an editor can have a channel told that another company may read. " + standing.reason());
        }
    }

    private Optional<List<String>> watching(Collection<Arn> objects) {
        try {
            if (objects.isEmpty()) {
                return Optional.of(watchers.of(Optional.empty()));
            }
            Set<String> channels = new LinkedHashSet<>();
            objects.forEach(object -> channels.addAll(watchers.of(Optional.of(object))));
            return Optional.of(List.copyOf(channels));
        } catch (Refused e) {
            log.warn("watching channels could not be read: {}", e.reason());
            return Optional.empty();
        }
    }

    private Place look(String channel) {
        try {
            Place place = conversations
                    .find(channel)
                    .map(Hearing::place)
                    .orElseGet(() -> new Place(channel, Kind.UNSEEN, ""));
            places.keep(channel, place, clock.instant());
            return place;
        } catch (Refused e) {
            log.info("it is not known who reads a channel: {}", e.reason());
            return known(channel, KEPT).orElseGet(() -> new Place(channel, Kind.UNSEEN, ""));
        }
    }

    private static Place place(Conversation there) {
        Kind open = there.ours() ? Kind.OURS : Kind.WITHOUT_US;
        return new Place(there.id(), there.shared() ? Kind.SHARED : open, there.name());
    }

    private Optional<Place> known(String channel, Duration age) {
        return places.find(channel, clock.instant().minus(age));
    }
}
