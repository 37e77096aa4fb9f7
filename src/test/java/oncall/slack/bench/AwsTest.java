package oncall.slack.bench;

import oncall.operations.port.Contacts;
import oncall.testing.ContactsContract;

class AwsTest implements ContactsContract {
    private final Aws aws = new Aws();

    @Override
    public Contacts contacts() {
        return aws;
    }

    @Override
    public String code() {
        return Aws.CODE;
    }
}
