package oncall.aws.document;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.operations.document.AccountExport;

/** Commands of the AWS CLI that set names and plans to what they are now; every word is quoted for a shell. */
final class ShellCommands {
    private static final String WORD = "[A-Za-z0-9_/:.,@%+=-]+";

    private ShellCommands() {}

    static String write(AccountExport account) {
        StringBuilder text = new StringBuilder();
        account.contacts().forEach(one -> text.append(update(one.contact())).append("\n"));
        return text.toString();
    }

    private static String update(Contact contact) {
        List<String> words = new ArrayList<>(List.of(
                "aws",
                "ssm-contacts",
                "update-contact",
                "--contact-id",
                contact.arn().value()));
        words.addAll(List.of("--display-name", contact.displayName()));
        words.addAll(List.of("--plan", Syntax.line(PlanDocument.write(contact.type(), contact.plan()))));
        return String.join(" ", words.stream().map(ShellCommands::quoted).toList());
    }

    /** In single quotes nothing acts; a single quote itself is closed, escaped and opened again. */
    static String quoted(String word) {
        return word.matches(WORD) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
