package oncall.aws;

import java.util.Optional;
import oncall.operations.OwnAccount;
import software.amazon.awssdk.services.sts.StsClient;

/** The account of our credentials, as AWS's security token service names it. Not known until it was asked. */
public final class StsAccount implements OwnAccount {
    private final StsClient sts;
    private volatile Optional<String> id = Optional.empty();

    StsAccount(StsClient sts) {
        this.sts = sts;
    }

    /** One step for the background, may take seconds. Throws {@link oncall.operations.Refused}. */
    public void ask() {
        try {
            id = Optional.of(IncompleteAnswer.part(sts.getCallerIdentity().account()));
        } catch (RuntimeException e) {
            throw AwsErrors.words(Operation.GET_CALLER_IDENTITY, e);
        }
    }

    void close() {
        sts.close();
    }

    @Override
    public Optional<String> id() {
        return id;
    }
}
