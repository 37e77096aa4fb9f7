package oncall.slack.words;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import oncall.domain.Rotation;
import oncall.operations.people.Directory;
import oncall.slack.block.SafeText;

/**
 * What people call the things that a plan holds by ARN.
 *
 * @param channels of the contact whose plan it is; empty where they could not be read
 * @param rotations in the order in which AWS names them
 * @param gone what AWS was seen not to have; what is neither named nor gone was not read yet
 * @param own what is being created, and has no name in AWS yet
 */
public record DisplayNames(
        Names names,
        Optional<List<Channel>> channels,
        Map<Arn, Rotation> rotations,
        Set<Arn> gone,
        Optional<ContactName> own) {
    private static final int LONGEST = 160;

    public DisplayNames {
        channels = channels.map(List::copyOf);
        rotations = Collections.unmodifiableMap(rotations);
    }

    /** From memory alone. */
    public static DisplayNames from(Directory directory) {
        return of(directory.names(), directory.rotationsByArn(), directory.gone());
    }

    public static DisplayNames of(Names names, Map<Arn, Rotation> rotations, Set<Arn> gone) {
        return new DisplayNames(names, Optional.empty(), rotations, gone, Optional.empty());
    }

    public DisplayNames withChannels(List<Channel> ofContact) {
        return new DisplayNames(names, Optional.of(ofContact), rotations, gone, own);
    }

    public DisplayNames withOwn(ContactName created) {
        return new DisplayNames(names, channels, rotations, gone, Optional.of(created));
    }

    public SafeText contact(Arn contact) {
        return name(contact).map(DisplayNames::title).orElseGet(() -> absent("contact", contact));
    }

    Optional<Rotation> known(Arn rotation) {
        return Optional.ofNullable(rotations.get(rotation));
    }

    public SafeText rotation(Arn rotation) {
        return known(rotation).map(known -> bold(known.name())).orElseGet(() -> absent("rotation", rotation));
    }

    /** The same where several stand in one line, and one is enough in bold. */
    public SafeText plainContact(Arn contact) {
        return name(contact)
                .map(name -> SafeText.foreign(shortened(name.title())))
                .orElseGet(() -> absent("contact", contact));
    }

    /** The first of a person's names, where one is enough. */
    SafeText shortContact(Arn contact) {
        return name(contact)
                .map(name -> SafeText.foreign(shortened(
                        name.type() == ContactType.PERSONAL
                                ? name.displayName().isBlank()
                                        ? name.alias()
                                        : name.displayName().strip().split("\\s+", 2)[0]
                                : name.title())))
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
        return names.of(contact).or(() -> own.filter(created -> created.arn().equals(contact)));
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
        if (!gone.contains(arn)) {
            return (name.mrkdwn().isBlank() ? SafeText.own("a " + kind) : name).and(" (not read yet)");
        }
        SafeText deleted = SafeText.own("a deleted " + kind);
        return name.mrkdwn().isBlank() ? deleted : deleted.and(" (").and(name).and(")");
    }
}
