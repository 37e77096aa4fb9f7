package oncall.slack.channels;

import java.util.Optional;
import oncall.domain.ChannelType;

/**
 * What the form for a new channel shows: everything as it was typed.
 *
 * @param type empty until one is chosen
 */
record AddScreen(Carried carried, Optional<ChannelType> type, String name, String address, Optional<Note> note) {
    static AddScreen blank(Carried carried) {
        return new AddScreen(carried, Optional.empty(), "", "", Optional.empty());
    }

    AddScreen with(Note other) {
        return new AddScreen(carried, type, name, address, Optional.of(other));
    }
}
