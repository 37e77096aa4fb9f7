package oncall.slack.channels;

import java.util.Optional;
import oncall.domain.ChannelType;
import oncall.operations.announce.Hearing;

/**
 * What the form for a new channel shows: everything as it was typed.
 *
 * @param type empty until one is chosen
 * @param heard who will hear of it; nothing while that is not known
 * @param told what was said of the channel that it is asked from
 */
record AddScreen(
        Carried carried,
        Optional<ChannelType> type,
        String name,
        String address,
        Optional<Hearing.Heard> heard,
        Hearing.Choice told,
        Optional<Note> note) {
    static AddScreen blank(Carried carried) {
        return new AddScreen(
                carried, Optional.empty(), "", "", Optional.empty(), Hearing.Choice.NONE, Optional.empty());
    }

    AddScreen with(Note other) {
        return new AddScreen(carried, type, name, address, heard, told, Optional.of(other));
    }

    AddScreen heardBy(Optional<Hearing.Heard> known) {
        return new AddScreen(carried, type, name, address, known, told, note);
    }
}
