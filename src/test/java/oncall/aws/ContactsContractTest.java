package oncall.aws;

import oncall.operations.port.Contacts;
import oncall.sandbox.aws.ContactsOptions;
import oncall.testing.ContactsContract;
import org.junit.jupiter.api.AfterEach;

/** The contract that the fakes of tests hold to as well. */
class ContactsContractTest implements ContactsContract {
    private final Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true));

    @AfterEach
    void close() {
        aws.close();
    }

    @Override
    public Contacts contacts() {
        return aws.contacts();
    }

    @Override
    public String code() {
        return aws.lastCode();
    }
}
