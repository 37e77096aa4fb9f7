package oncall.aws.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.AccountExport;
import oncall.operations.document.CliInput;
import oncall.operations.document.CliOperation;
import oncall.operations.document.ContactItem;
import oncall.operations.document.Documents;
import oncall.operations.document.Format;
import oncall.operations.document.Reading;
import oncall.operations.document.RotationAnswer;
import oncall.operations.document.RotationAsked;
import oncall.operations.document.Skeleton;

/** Documents in the shape that the AWS CLI reads and prints. */
public final class CliDocuments implements Documents {
    /** Letters; a window of Slack holds 250,000 bytes of JSON in all. */
    static final int LONGEST_ANSWER = 150_000;

    @Override
    public Reading<AccountDocument> read(String text) {
        return DocumentReader.read(text);
    }

    @Override
    public Reading<ContactItem> read(CliInput input) {
        return InputReader.read(input);
    }

    @Override
    public Reading<RotationAsked> readAsked(CliInput input) {
        return InputReader.readAsked(input);
    }

    @Override
    public String write(AccountExport account, Format format, boolean addresses) {
        return switch (format) {
            case JSON -> Syntax.json(Plain.account(account, addresses));
            case YAML -> Syntax.yaml(Plain.account(account, addresses));
            case CLI -> ShellCommands.write(account);
        };
    }

    @Override
    public Reading<String> answer(Contact contact, Format format, Optional<String> query) {
        return answer(Plain.contact(contact), format, query);
    }

    @Override
    public Reading<String> answer(RotationAnswer answer, Format format, Optional<String> query) {
        return answer(PlainShifts.write(answer), format, query);
    }

    private static Reading<String> answer(Map<String, Object> plain, Format format, Optional<String> query) {
        JsonNode whole = Syntax.node(plain);
        Reading<JsonNode> asked = query.isPresent() ? Query.ask(whole, query.get()) : new Reading.Read<>(whole);
        if (asked instanceof Reading.Faulty<JsonNode> faulty) {
            return new Reading.Faulty<>(faulty.faults(), faulty.more());
        }
        JsonNode answer = ((Reading.Read<JsonNode>) asked).value();
        return Syntax.atMost(LONGEST_ANSWER, answer, format)
                .<Reading<String>>map(Reading.Read::new)
                .orElseGet(() -> Query.fault("The answer is longer than a window holds; ask for a part of it."));
    }

    @Override
    public String skeleton(CliOperation operation, Skeleton kind) {
        return Skeletons.write(operation, kind);
    }
}
