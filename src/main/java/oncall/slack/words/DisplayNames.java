package oncall.slack.words;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.domain.Rotation;
import oncall.operations.people.Directory;
import oncall.slack.block.SafeText;

/**
 * What people call the things that a plan holds by ARN.
 *
 * @param channels of the contact whose plan it is; empty where they could not be read
 * @param rotations in the order in which AWS names them
 * @param complete whether every name has been read, so that what is not among them is gone
 */
public record DisplayNames(
        Names names, Optional<List<Channel>> channels, Map<Arn, Rotation> rotations, boolean complete) {
    private static final int LONGEST = 160;

    public DisplayNames {
        channels = channels.map(List::copyOf);
        rotations = Collections.unmodifiableMap(rotations);
    }

    /** From memory alone. */
    public static DisplayNames from(Directory directory) {
        return new DisplayNames(directory.names(), Optional.empty(), directory.rotationsByArn(), directory.loaded());
    }

    public DisplayNames withChannels(List<Channel> ofContact) {
        return new DisplayNames(names, Optional.of(ofContact), rotations, complete);
    }

    public SafeText contact(Arn contact) {
        return names.of(contact).map(DisplayNames::title).orElseGet(() -> absent("contact", contact));
    }

    Optional<Rotation> known(Arn rotation) {
        return Optional.ofNullable(rotations.get(rotation));
    }

    public SafeText rotation(Arn rotation) {
        return known(rotation).map(known -> bold(known.name())).orElseGet(() -> absent("rotation", rotation));
    }

    /** The same where several stand in one line, and one is enough in bold. */
    public SafeText plainContact(Arn contact) {
        return names.of(contact)
                .map(name -> SafeText.foreign(shortened(name.title())))
                .orElseGet(() -> absent("contact", contact));
    }

    public SafeText plainRotation(Arn rotation) {
        return known(rotation)
                .map(known -> SafeText.foreign(shortened(known.name())))
                .orElseGet(() -> absent("rotation", rotation));
    }

    public Optional<Channel> channel(Arn channel) {
        return channels.stream()
                .flatMap(List::stream)
                .filter(known -> known.arn().equals(channel))
                .findFirst();
    }

    /** In its own words, without its address. */
    public SafeText channelWords(Arn channel) {
        return channel(channel)
                .map(known -> bold(known.name()).and(" · " + known.type().words()))
                .orElseGet(() -> SafeText.own(channels.isPresent() ? "a deleted channel" : "a channel"));
    }

    public Optional<ContactName> name(Arn contact) {
        return names.of(contact);
    }

    /** In bold; an alias where there is no display name. */
    public static SafeText title(ContactName name) {
        return bold(name.title());
    }

    public static SafeText bold(String name) {
        return SafeText.bold(shortened(name));
    }

    public static String shortened(String name) {
        String stripped = name.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private SafeText absent(String kind, Arn arn) {
        SafeText name = SafeText.foreign(arn.name().equals(arn.value()) ? "" : shortened(arn.name()));
        if (!complete) {
            return name.mrkdwn().isBlank() ? SafeText.own("a " + kind) : name;
        }
        SafeText gone = SafeText.own("a deleted " + kind);
        return name.mrkdwn().isBlank() ? gone : gone.and(" (").and(name).and(")");
    }
}
