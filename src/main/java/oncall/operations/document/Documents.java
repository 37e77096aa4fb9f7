package oncall.operations.document;

import java.util.Optional;
import oncall.domain.Contact;

/** Documents in the shape that the AWS CLI reads and writes. Nothing of it asks AWS or opens a file. */
public interface Documents {
    /** Of characters as well as of bytes. */
    int LARGEST = 1_000_000;

    /** JSON or YAML: an export, a list of contacts, or one input or output of the AWS CLI. */
    Reading<AccountDocument> read(String text);

    /** Flags and inline documents together; the place of a fault begins with its flag. */
    Reading<ContactItem> read(CliInput input);

    /** The same of what is asked of a rotation. */
    Reading<RotationAsked> readAsked(CliInput input);

    /**
     * The whole of it, in the order given.
     *
     * @param addresses whether addresses are written in clear; masked they are for reading only
     */
    String write(AccountExport account, Format format, boolean addresses);

    /** As GetContact answers it. */
    Reading<String> answer(Contact contact, Format format, Optional<String> query);

    /** As the operation of the AWS CLI answers it, but for {@code CreateTime}; empty where there is nothing. */
    Reading<String> answer(RotationAnswer answer, Format format, Optional<String> query);

    String skeleton(CliOperation operation, Skeleton kind);
}
