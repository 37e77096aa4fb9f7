package oncall.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.Snapshot;

/** The row of a change that concerns the channels of one contact. */
final class ChannelChange {
    private final Recording.Begun begun;
    private final ContactDetails before;

    private ChannelChange(Recording.Begun begun, ContactDetails before) {
        this.begun = begun;
        this.before = before;
    }

    /** A channel is to be added: what the contact will look like is not known yet, for AWS gives the ARN. */
    static ChannelChange adding(Recording recording, ChangeRequest request, ContactDetails before) {
        Snapshot held = Snapshot.OfContact.of(before.contact(), before.channels());
        return new ChannelChange(recording.change(request, held, held), before);
    }

    /** One of the channels is to become this. */
    static ChannelChange changing(Recording recording, ChangeRequest request, ContactDetails before, Channel wanted) {
        return new ChannelChange(
                recording.change(
                        request,
                        Snapshot.OfContact.of(before.contact(), before.channels()),
                        Snapshot.OfContact.of(before.contact(), with(before.channels(), wanted))),
                before);
    }

    /** One of the channels is to go. */
    static ChannelChange deleting(Recording recording, ChangeRequest request, ContactDetails before, Arn channel) {
        return new ChannelChange(
                recording.change(
                        request,
                        Snapshot.OfContact.of(before.contact(), before.channels()),
                        Snapshot.OfContact.of(before.contact(), without(before.channels(), channel))),
                before);
    }

    /** AWS has it no more. */
    void deleted(Arn channel) {
        begun.applied(Optional.of(Snapshot.OfContact.of(before.contact(), without(before.channels(), channel))));
    }

    /** The channel as AWS holds it now: a new one, or one that was there and changed. */
    void applied(Channel present) {
        begun.applied(Optional.of(Snapshot.OfContact.of(before.contact(), with(before.channels(), present))));
    }

    void refused() {
        begun.refused();
    }

    private static List<Channel> without(List<Channel> channels, Arn gone) {
        return channels.stream().filter(channel -> !channel.arn().equals(gone)).toList();
    }

    private static List<Channel> with(List<Channel> channels, Channel present) {
        List<Channel> changed = new ArrayList<>(channels);
        int place = channels.stream().map(Channel::arn).toList().indexOf(present.arn());
        if (place < 0) {
            changed.add(present);
        } else {
            changed.set(place, present);
        }
        return changed;
    }
}
