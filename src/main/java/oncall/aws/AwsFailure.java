package oncall.aws;

/**
 * What of AWS's or the SDK's exception may stand in a log: types, code and request id, but no texts, for these may hold
 * addresses.
 */
public final class AwsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AwsFailure(String message) {
        super(message);
    }
}
