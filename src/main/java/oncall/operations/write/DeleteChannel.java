package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.FieldErrors;
import oncall.operations.people.Permission;

/** A channel goes. Stages that reach it stay, and reach nobody by it. */
public record DeleteChannel(Arn contact, Arn channel) implements Intent<Channel> {
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
        return OneChannel.read(parts, contact, channel).goes(parts);
    }
}
