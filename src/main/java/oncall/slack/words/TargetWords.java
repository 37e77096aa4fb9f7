package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Channel;
import oncall.domain.ContactType;
import oncall.domain.Target;
import oncall.slack.block.SafeText;

/** A target in words: whom it reaches, and how. */
public final class TargetWords {
    private static final SafeText UNKNOWN = SafeText.own("a target of a kind that is not known here, kept as it is");

    private static final SafeText OWN_PLAN = SafeText.own("their own plan");

    private final DisplayNames called;

    public TargetWords(DisplayNames called) {
        this.called = called;
    }

    /** In one line. */
    SafeText whole(Target target) {
        List<SafeText> parts = new ArrayList<>(List.of(reached(target)));
        if (target instanceof Target.ToChannel channel) {
            parts.addAll(sending(channel));
        } else if (target instanceof Target.ToContact contact) {
            kind(contact).filter(type -> type != ContactType.PERSONAL).ifPresent(type -> parts.add(words(type)));
            stops(contact, "the plan").ifPresent(parts::add);
        }
        return SafeText.join(" · ", parts);
    }

    /** Whom or what it reaches; of a channel with its type. */
    SafeText reached(Target target) {
        if (target instanceof Target.ToChannel channel) {
            return called.channelWords(channel.channel());
        }
        return name(target);
    }

    /** The name alone. */
    public SafeText name(Target target) {
        if (target instanceof Target.ToChannel channel) {
            return called.channel(channel.channel())
                    .map(known -> DisplayNames.bold(known.name()))
                    .orElseGet(() -> called.channelWords(channel.channel()));
        }
        return target instanceof Target.ToContact contact ? called.contact(contact.contact()) : UNKNOWN;
    }

    /** What the name does not say; empty where nothing is known. */
    public Optional<SafeText> how(Target target) {
        List<SafeText> parts = new ArrayList<>();
        if (target instanceof Target.ToChannel channel) {
            called.channel(channel.channel())
                    .ifPresent(known -> parts.add(SafeText.own(known.type().words())));
            parts.addAll(sending(channel));
        } else if (target instanceof Target.ToContact contact) {
            kind(contact).ifPresent(type -> parts.add(type == ContactType.PERSONAL ? OWN_PLAN : words(type)));
            stops(contact, "this plan").ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(SafeText.join(" · ", parts));
    }

    private List<SafeText> sending(Target.ToChannel target) {
        List<SafeText> parts = new ArrayList<>();
        Optional<Channel> channel = called.channel(target.channel());
        if (channel.filter(known -> !known.activated()).isPresent()) {
            parts.add(SafeText.own("not activated, so not used"));
        }
        again(target.retryMinutes()).ifPresent(parts::add);
        return parts;
    }

    /** When AWS tries again, where that is not the usual interval. */
    static Optional<SafeText> again(OptionalInt retry) {
        OptionalInt unusual = Target.ToChannel.unusual(retry);
        return unusual.isPresent()
                ? Optional.of(SafeText.own("again after " + unusual.getAsInt() + " min if sending fails"))
                : Optional.empty();
    }

    private Optional<ContactType> kind(Target.ToContact target) {
        return called.name(target.contact()).map(name -> name.type());
    }

    private static SafeText words(ContactType type) {
        return SafeText.own(type.words());
    }

    private static Optional<SafeText> stops(Target.ToContact target, String plan) {
        return target.essential() ? Optional.of(SafeText.own("acknowledgement stops " + plan)) : Optional.empty();
    }
}
