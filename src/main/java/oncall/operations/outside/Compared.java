package oncall.operations.outside;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Snapshot;
import oncall.domain.Tag;
import oncall.domain.TagRules;

/**
 * What was seen of an object once and is seen of it now, as much of it as both know: what was not read, addresses that
 * were not kept and tags of our own are no difference.
 */
record Compared(Snapshot before, Snapshot after) {
    static Compared of(Snapshot seen, Snapshot present) {
        if (seen instanceof Snapshot.OfContact was && present instanceof Snapshot.OfContact is) {
            return new Compared(
                    new Snapshot.OfContact(
                            was.contact(),
                            was.channels().filter(known -> is.channels().isPresent()),
                            was.tags().filter(known -> is.tags().isPresent()).map(Compared::theirs)),
                    new Snapshot.OfContact(
                            is.contact(),
                            was.channels().flatMap(old -> is.channels().map(now -> asKept(old, now))),
                            is.tags().filter(known -> was.tags().isPresent()).map(Compared::theirs)));
        }
        if (seen instanceof Snapshot.OfRotation was && present instanceof Snapshot.OfRotation is) {
            return new Compared(
                    new Snapshot.OfRotation(
                            was.rotation().asFarAs(is.rotation()),
                            was.tags().filter(known -> is.tags().isPresent()).map(Compared::theirs)),
                    new Snapshot.OfRotation(
                            is.rotation().asFarAs(was.rotation()),
                            is.tags().filter(known -> was.tags().isPresent()).map(Compared::theirs)));
        }
        return new Compared(seen, present);
    }

    boolean differs() {
        return !ordered(before).equals(ordered(after));
    }

    /** Whether more of it is read now than was then. */
    static boolean tellsMore(Snapshot seen, Snapshot present) {
        if (seen instanceof Snapshot.OfContact was && present instanceof Snapshot.OfContact is) {
            return isNews(was.channels(), is.channels()) || isNews(was.tags(), is.tags());
        }
        return seen instanceof Snapshot.OfRotation was
                && present instanceof Snapshot.OfRotation is
                && (isNews(was.tags(), is.tags())
                        || isNews(was.rotation().start(), is.rotation().start())
                        || isNews(was.rotation().recurrence(), is.rotation().recurrence()));
    }

    private static boolean isNews(Optional<?> was, Optional<?> is) {
        return was.isEmpty() && is.isPresent();
    }

    /** An address that was not kept cannot be told from another. */
    private static List<Channel> asKept(List<Channel> old, List<Channel> now) {
        Map<Arn, Channel> byArn = old.stream().collect(Collectors.toMap(Channel::arn, Function.identity()));
        return now.stream()
                .map(channel -> Optional.ofNullable(byArn.get(channel.arn()))
                        .filter(was -> !was.address().isKept())
                        .map(was -> channel.withAddress(Address.notKept()))
                        .orElse(channel))
                .toList();
    }

    /** AWS promises no order of channels and tags. */
    private static Snapshot ordered(Snapshot snapshot) {
        if (snapshot instanceof Snapshot.OfRotation of) {
            return new Snapshot.OfRotation(of.rotation(), of.tags().map(Compared::byKey));
        }
        return snapshot instanceof Snapshot.OfContact of
                ? new Snapshot.OfContact(
                        of.contact(),
                        of.channels()
                                .map(channels -> channels.stream()
                                        .sorted(Comparator.comparing(Channel::arn))
                                        .toList()),
                        of.tags().map(Compared::byKey))
                : snapshot;
    }

    private static List<Tag> byKey(List<Tag> tags) {
        return tags.stream().sorted(Comparator.comparing(Tag::key)).toList();
    }

    private static List<Tag> theirs(List<Tag> tags) {
        return tags.stream().filter(tag -> !TagRules.isOurs(tag.key())).toList();
    }
}
