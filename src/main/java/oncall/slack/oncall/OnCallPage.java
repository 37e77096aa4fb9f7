package oncall.slack.oncall;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;

/**
 * What is around an answer.
 *
 * @param names as they are when it is drawn: what was read for it may have told some
 * @param at another time than now
 * @param number of the page, from 0
 * @param key what a button says to ask the same again, its time included
 * @param shares whether it can be shared to the channel that it was asked in
 * @param note at its end
 */
record OnCallPage(
        Supplier<DisplayNames> names,
        Instant now,
        Optional<Instant> at,
        int number,
        String key,
        boolean shares,
        Optional<SafeText> note) {
    DisplayNames called() {
        return names.get();
    }

    OnCallWords words() {
        return new OnCallWords(called(), at.orElse(now), at.isEmpty());
    }

    /** For everybody in a channel to read. */
    OnCallPage shared(SafeText by) {
        return new OnCallPage(names, now, at, 0, key, false, Optional.of(by));
    }

    /** With more to say at its end. */
    OnCallPage and(SafeText said) {
        SafeText all = note.map(before -> said.and("\n").and(before)).orElse(said);
        return new OnCallPage(names, now, at, number, key, shares, Optional.of(all));
    }

    /** After it was shared. */
    OnCallPage with(SafeText said) {
        return new OnCallPage(names, now, at, number, key, false, Optional.of(said));
    }
}
