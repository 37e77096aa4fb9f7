package oncall.aws;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.ChannelType;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Rotations;
import oncall.sandbox.aws.ContactsOptions;
import oncall.testing.RotationsContract;
import org.junit.jupiter.api.AfterEach;

/** The contract that the fakes of tests hold to as well. */
class RotationsContractTest implements RotationsContract {
    private final Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true));
    private final Arn member = member(aws.contacts());

    @AfterEach
    void close() {
        aws.close();
    }

    /** With a channel that is engaged, as AWS wants it of whoever is on call. */
    private Arn member(SsmContacts contacts) {
        Arn akua =
                contacts.create(new NewContact(ContactType.PERSONAL, "akuam", "Akua", List.of(), Plan.blank()), "t1");
        Arn sms =
                contacts.createChannel(new NewChannel(akua, "SMS", ChannelType.SMS, new Address("+12065550100")), "t2");
        contacts.sendActivationCode(sms);
        contacts.activate(sms, aws.lastCode());
        Target phone = new Target.ToChannel(sms, OptionalInt.empty());
        contacts.update(
                akua,
                ContactType.PERSONAL,
                Optional.empty(),
                Optional.of(Plan.ofStages(List.of(new Stage(5, List.of(phone))))));
        return akua;
    }

    @Override
    public Rotations rotations() {
        return aws.rotations();
    }

    @Override
    public Arn member() {
        return member;
    }
}
