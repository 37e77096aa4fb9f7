package oncall.slack.bench;

import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.testing.ContactsContract;
import oncall.testing.KnownContactsContract;

class AwsTest implements ContactsContract, KnownContactsContract {
    private final Aws aws = new Aws();

    @Override
    public Contacts contacts() {
        return aws;
    }

    @Override
    public KnownContacts known() {
        return aws;
    }

    @Override
    public String code() {
        return Aws.CODE;
    }
}
