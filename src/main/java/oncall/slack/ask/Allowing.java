package oncall.slack.ask;

import java.util.Optional;
import oncall.domain.ContactName;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;

/** Whether a press may change something, and what its presser reads where it may not. */
public record Allowing(Permission permission, Refusing refusing) {
    /** Nothing where they may; from memory. */
    public Optional<Message> refusal(String user, ContactName name) {
        try {
            permission.allowPress(user, name.arn(), name.alias());
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(
                    e.reason() == Refused.Reason.NO_RIGHT
                            ? refusing.of(user, name, e.words())
                            : Message.of(SafeText.foreign(e.words())));
        }
    }
}
