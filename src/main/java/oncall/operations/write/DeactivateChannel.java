package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.FieldErrors;
import oncall.operations.people.Permission;

/** AWS uses a channel no more until it is activated anew. */
public record DeactivateChannel(Arn contact, Arn channel) implements Intent<Channel> {
    @Override
    public void allow(Permission permission, String userId) {
        permission.allowChange(userId, contact, contact.name());
    }

    @Override
    public FieldErrors faults() {
        return FieldErrors.none();
    }

    @Override
    public Optional<Arn> object() {
        return Optional.of(contact);
    }

    @Override
    public Step<Channel> read(ChangeParts parts) {
        OneChannel present = OneChannel.read(parts, contact, channel);
        return present.becomes(
                parts,
                present.channel().withActivated(false),
                () -> parts.contacts().deactivate(channel),
                seen -> !seen.activated());
    }
}
