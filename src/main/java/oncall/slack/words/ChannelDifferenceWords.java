package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oncall.domain.Channel;
import oncall.domain.ChannelDiff;
import oncall.domain.ChannelDifference;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.slack.block.SafeText;

/** What changed of a contact's channels and tags, a line each: the old value struck through, then the new one. */
public final class ChannelDifferenceWords {
    private static final int MOST = 12;

    private final Addresses addresses;

    /** How the reader may see phone numbers and e-mail addresses. */
    public enum Addresses {
        /** Not even masked: everybody in a channel reads it. */
        LEFT_OUT,
        MASKED,
        /** For owner and editors, in a modal. */
        CLEAR
    }

    public ChannelDifferenceWords(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What was not read of both is not compared. */
    List<SafeText> all(Subject.OfContact before, Subject.OfContact after) {
        List<SafeText> all = new ArrayList<>();
        channels(before, after).stream().map(this::line).forEach(all::add);
        all.addAll(allTags(before.tags(), after.tags()));
        return all;
    }

    /** The channels themselves, of what was created or deleted. */
    public List<SafeText> channels(List<Channel> channels) {
        return limited(channels.stream().map(this::channel).toList());
    }

    /** Whether channels came, went or changed. */
    public static boolean differ(Subject.OfContact before, Subject.OfContact after) {
        return !channels(before, after).isEmpty();
    }

    static List<ChannelDifference> channels(Subject.OfContact before, Subject.OfContact after) {
        return before.channels().isPresent() && after.channels().isPresent()
                ? ChannelDiff.between(before.channels().get(), after.channels().get())
                : List.of();
    }

    private static List<SafeText> limited(List<SafeText> all) {
        List<SafeText> lines = all.stream().limit(MOST).collect(Collectors.toList());
        if (all.size() > MOST) {
            lines.add(SafeText.own("… and " + PlanWords.count(all.size() - MOST, "more change")));
        }
        return List.copyOf(lines);
    }

    private SafeText line(ChannelDifference difference) {
        if (difference instanceof ChannelDifference.Added added) {
            return SafeText.own("New channel: ").and(channel(added.channel()));
        }
        if (difference instanceof ChannelDifference.Removed removed) {
            return SafeText.own("Removed channel: ").and(struck(named(removed.channel())));
        }
        if (difference instanceof ChannelDifference.Renamed renamed) {
            return SafeText.own("Channel ")
                    .and(changed(
                            SafeText.foreign(
                                    DisplayNames.shortened(renamed.before().name())),
                            DisplayNames.bold(renamed.channel().name())));
        }
        if (difference instanceof ChannelDifference.AddressChanged address) {
            return named(address.channel())
                    .and(": another address")
                    .and(address(address.before())
                            .flatMap(was -> address(address.channel())
                                    .map(now -> SafeText.own(", ").and(changed(was, now))))
                            .orElse(SafeText.own("")));
        }
        ChannelDifference.ActivationChanged activation = (ChannelDifference.ActivationChanged) difference;
        return named(activation.channel())
                .and(
                        activation.channel().activated()
                                ? ": ~not activated~ → activated"
                                : ": ~activated~ → not activated");
    }

    private static SafeText named(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" · " + channel.type().words());
    }

    private SafeText channel(Channel channel) {
        return named(channel)
                .and(address(channel).map(SafeText.own(" · ")::and).orElse(SafeText.own("")))
                .and(channel.activated() ? " · activated" : " · not activated");
    }

    private Optional<SafeText> address(Channel channel) {
        if (addresses == Addresses.LEFT_OUT) {
            return Optional.empty();
        }
        if (!channel.address().isKept()) {
            return Optional.of(SafeText.own("address not kept"));
        }
        return Optional.of((addresses == Addresses.CLEAR
                        ? SafeText.address(channel.address().clear())
                        : SafeText.foreign(channel.address().masked()))
                .cutTo(120));
    }

    /** What changed of tags, where both were read. */
    static List<SafeText> tags(Optional<List<Tag>> before, Optional<List<Tag>> after) {
        return limited(allTags(before, after));
    }

    private static List<SafeText> allTags(Optional<List<Tag>> before, Optional<List<Tag>> after) {
        List<SafeText> all = new ArrayList<>();
        before.ifPresent(was -> after.ifPresent(is -> tags(was, is, all)));
        return all;
    }

    private static void tags(List<Tag> before, List<Tag> after, List<SafeText> all) {
        var was = before.stream().collect(Collectors.toMap(Tag::key, Function.identity(), (one, same) -> one));
        var now = after.stream().collect(Collectors.toMap(Tag::key, Function.identity(), (one, same) -> one));
        after.forEach(tag -> Optional.ofNullable(was.get(tag.key()))
                .ifPresentOrElse(
                        old -> {
                            if (!old.equals(tag)) {
                                all.add(SafeText.own("Tag ").and(changed(tag(old), tag(tag))));
                            }
                        },
                        () -> all.add(SafeText.own("New tag: ").and(tag(tag)))));
        before.stream()
                .filter(tag -> !now.containsKey(tag.key()))
                .forEach(tag -> all.add(SafeText.own("Removed tag: ").and(struck(tag(tag)))));
    }

    private static SafeText tag(Tag tag) {
        return SafeText.foreign(DisplayNames.shortened(tag.key()))
                .and(" = ")
                .andForeign(DisplayNames.shortened(tag.value()));
    }

    private static SafeText changed(SafeText before, SafeText after) {
        return struck(before).and(" → ").and(after);
    }

    private static SafeText struck(SafeText text) {
        return SafeText.own("~").and(text).and("~");
    }
}
