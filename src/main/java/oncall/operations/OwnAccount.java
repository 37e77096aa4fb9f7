package oncall.operations;

import java.util.Optional;
import oncall.domain.Arn;

/** The AWS account whose contacts we change; those of others that are shared with it are only shown. */
public interface OwnAccount {
    /** Where everything counts as one's own: at an endpoint of one's own choice, where accounts mean nothing. */
    OwnAccount ANY = Optional::empty;

    /** Its twelve digits, once they are known. */
    Optional<String> id();

    /** While the account is not known, AWS itself is the one to refuse. */
    default boolean owns(Arn arn) {
        return id().map(arn.account()::equals).orElse(true);
    }
}
