package oncall.slack.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.operations.announce.Hearing;
import oncall.operations.write.OverrideProposal;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;

/** What form and review are drawn from. */
sealed interface OverrideScreen {
    /**
     * Who, when, in whose place.
     *
     * @param choices rotations that can be meant
     * @param note why it is asked again
     */
    record Form(OverrideAsk ask, List<Rotation> choices, DisplayNames called, Optional<SafeText> note)
            implements OverrideScreen {
        public Form {
            choices = List.copyOf(choices);
        }

        /** Everybody who can be on call in one of them, each once. */
        List<Arn> members() {
            return choices.stream()
                    .filter(rotation -> ask.rotation()
                            .filter(chosen -> !chosen.equals(rotation.arn()))
                            .isEmpty())
                    .flatMap(rotation -> rotation.members().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What will be, before it is.
     *
     * @param heard who will hear of it
     * @param askable whether the stand-in can be asked first
     */
    record Review(
            OverrideAsk ask,
            OverrideProposal proposal,
            DisplayNames called,
            Hearing.Heard heard,
            Optional<SafeText> note,
            boolean askable,
            Instant now)
            implements OverrideScreen {}
}
