package oncall.slack.awscli;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.Progress;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.CliOperation;
import oncall.operations.document.ContactItem;
import oncall.operations.document.Documents;
import oncall.operations.document.ImportGap;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.operations.document.ReviewImport;
import oncall.operations.people.Permission;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewContact;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.create.CreateHandler;
import oncall.slack.document.CodeView;
import oncall.slack.document.DocumentWords;
import oncall.slack.planeditor.Reviews;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;

/**
 * Answers lines in the AWS CLI's spelling. A change becomes a draft of the plan editor and is reviewed there: nothing is
 * sent to AWS before.
 */
public final class CliHandler {
    private final Who who;
    private final KnownContacts known;
    private final Permission permission;
    private final Documents documents;
    private final ReviewImport review;
    private final CreateHandler.PlanFirst creates;
    private final Reviews reviews;

    public CliHandler(
            Who who,
            KnownContacts known,
            Permission permission,
            Documents documents,
            ReviewImport review,
            CreateHandler.PlanFirst creates,
            Reviews reviews) {
        this.who = who;
        this.known = known;
        this.permission = permission;
        this.documents = documents;
        this.review = review;
        this.creates = creates;
        this.reviews = reviews;
    }

    public Reply create(Press press) {
        return line(press, CliOperation.CREATE_CONTACT);
    }

    public Reply update(Press press) {
        return line(press, CliOperation.UPDATE_CONTACT);
    }

    public Reply get(Press press) {
        return line(press, CliOperation.GET_CONTACT);
    }

    private Reply line(Press press, CliOperation operation) {
        CliReader.Read read = CliReader.read(operation, press.text());
        if (read instanceof CliReader.Read.Refused refused) {
            return Reply.say(Message.of(AwsCliWords.refused(refused.faults())));
        }
        CliLine line = ((CliReader.Read.Line) read).line();
        if (line.skeleton().isPresent()) {
            String skeleton = documents.skeleton(operation, line.skeleton().get());
            return Reply.open(code(press, AwsCliWords.skeleton(operation), skeleton));
        }
        Reading<ContactItem> reading = documents.read(line.input());
        if (reading instanceof Reading.Faulty<ContactItem> faulty) {
            return Reply.say(Message.of(SafeText.join(
                    "\n",
                    Stream.concat(Stream.of(DocumentWords.faulty(faulty)), DocumentWords.faults(faulty).stream())
                            .toList())));
        }
        ContactItem item = ((Reading.Read<ContactItem>) reading).value();
        if (operation == CliOperation.CREATE_CONTACT) {
            return waiting(screen -> created(press, screen, item));
        }
        return who.find(
                press.as(operation.spelling(), item.contact().value()),
                Surface.modal(press),
                operation == CliOperation.GET_CONTACT ? "show" : "edit",
                name -> waiting(screen -> {
                    if (operation == CliOperation.GET_CONTACT) {
                        answered(press, screen, line, name);
                    } else {
                        changed(press, screen, item, name);
                    }
                }));
    }

    private static Reply waiting(Reply.Later later) {
        return Reply.open(Modals.waiting(AwsCliWords.TITLE, AwsCliWords.reading()))
                .then(later);
    }

    private void answered(Press press, Screen screen, CliLine line, ContactName name) {
        Contact contact = known.fresh(name.arn()).contact();
        Reading<String> answer = documents.answer(contact, line.output(), line.query());
        if (answer instanceof Reading.Read<String> read) {
            screen.show(code(press, AwsCliWords.answer(CliOperation.GET_CONTACT), read.value()));
        } else if (answer instanceof Reading.Faulty<String> faulty) {
            screen.show(words(press, SafeText.join("\n", DocumentWords.faults(faulty))));
        }
    }

    private void changed(Press press, Screen screen, ContactItem item, ContactName name) {
        ContactItem here = new ContactItem(
                item.place(), name.arn(), item.type(), item.displayName(), item.plan(), item.tags(), item.channels());
        ImportReview review = reviewed(press, here);
        ImportItem wanted = review.items().get(0);
        Optional<View> refusal = refusal(press, review, wanted);
        if (refusal.isPresent()) {
            screen.show(refusal.get());
        } else if (wanted instanceof ImportItem.Change change) {
            reviews.draw(
                    screen,
                    press,
                    AskedFrom.of(press),
                    name.arn(),
                    Reviews.Proposal.of(change.wanted(), Change.Source.SLACK, AwsCliWords.typed()));
        } else {
            screen.show(words(press, SafeText.foreign(AwsCliWords.notHere(name.alias()))));
        }
    }

    private void created(Press press, Screen screen, ContactItem item) {
        permission.allowEditor(press.user());
        ImportReview review = reviewed(press, item);
        ImportItem wanted = review.items().get(0);
        Optional<View> refusal = refusal(press, review, wanted);
        if (refusal.isPresent()) {
            screen.show(refusal.get());
        } else if (wanted instanceof ImportItem.Create create) {
            Contact contact = create.wanted();
            NewContact typed =
                    new NewContact(contact.type(), contact.alias(), contact.displayName(), item.tags(), contact.plan());
            creates.begin(press, typed, AskedFrom.of(press)).play(screen);
        } else {
            screen.show(words(press, SafeText.foreign(AwsCliWords.alreadyHere(item.alias()))));
        }
    }

    private ImportReview reviewed(Press press, ContactItem item) {
        return review.run(press.user(), AccountDocument.of(item), Progress.NONE);
    }

    /** What AWS would refuse is refused here as well, rather than left out. */
    private static Optional<View> refusal(Press press, ImportReview review, ImportItem wanted) {
        if (wanted instanceof ImportItem.Cannot cannot) {
            return Optional.of(words(press, AwsCliWords.refused(List.of(cannot.reason()))));
        }
        List<String> gone = Stream.concat(
                        review.taken().stream().map(one -> AwsCliWords.elsewhere(one.arn())),
                        wanted.gaps().stream()
                                .filter(gap -> gap.path().startsWith("Plan."))
                                .filter(gap -> gap.kind() != ImportGap.Kind.STAGE_EMPTY)
                                .map(AwsCliWords::gap))
                .toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of(words(press, AwsCliWords.refused(gone)));
    }

    private static View code(Press press, SafeText words, String code) {
        return CodeView.draw(AwsCliWords.TITLE, words, code, AskedFrom.of(press).encoded());
    }

    private static View words(Press press, SafeText words) {
        return Modals.words(AwsCliWords.TITLE, AskedFrom.of(press).encoded(), words);
    }
}
