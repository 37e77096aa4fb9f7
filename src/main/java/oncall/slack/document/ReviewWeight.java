package oncall.slack.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.operations.document.ChannelItem;
import oncall.operations.document.ContactItem;
import oncall.operations.document.ImportGap;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReview;
import oncall.operations.document.RotationItem;

/** How many bytes a review takes, rather more than less: so much for each object, and two for each letter. */
final class ReviewWeight {
    /** An object with what holds it and its lists. */
    private static final long OBJECT = 64;

    /** A text, or a place in a document, beside its letters. */
    private static final long TEXT = 48;

    private ReviewWeight() {}

    static long of(ImportReview review) {
        return OBJECT
                + review.items().stream().mapToLong(ReviewWeight::item).sum()
                + texts(review.elsewhere().stream());
    }

    private static long item(ImportItem item) {
        long own = OBJECT + texts(Stream.of(item.title()));
        if (item instanceof ImportItem.Create create) {
            own += read(create.item()) + contact(create.wanted());
        } else if (item instanceof ImportItem.Change change) {
            own += read(change.item())
                    + contact(change.wanted())
                    + contact(change.present().contact());
            own += change.present().channels().stream()
                    .mapToLong(ReviewWeight::channel)
                    .sum();
        } else if (item instanceof ImportItem.OfRotation rotation) {
            own += read(rotation.item());
        } else if (item instanceof ImportItem.Cannot cannot) {
            own += texts(Stream.of(cannot.reason()));
        }
        return own + item.gaps().stream().mapToLong(ReviewWeight::gap).sum();
    }

    private static long gap(ImportGap gap) {
        return OBJECT + texts(Stream.of(gap.path(), gap.name()));
    }

    private static long read(ContactItem item) {
        return 2 * OBJECT
                + texts(Stream.of(
                        item.place().path(),
                        item.contact().value(),
                        item.displayName().orElse("")))
                + item.plan().map(ReviewWeight::plan).orElse(0L)
                + tags(item.tags())
                + item.channels().stream().mapToLong(ReviewWeight::read).sum();
    }

    private static long read(ChannelItem item) {
        return 2 * OBJECT
                + texts(Stream.of(
                        item.place().path(),
                        item.name(),
                        item.arn().map(Object::toString).orElse(""),
                        item.address().map(address -> address.clear()).orElse("")));
    }

    private static long read(RotationItem item) {
        return 4 * OBJECT
                + texts(Stream.of(
                        item.place().path(),
                        item.arn().value(),
                        item.rotation().name(),
                        item.rotation().timeZone()))
                + texts(item.rotation().members().stream().map(Object::toString))
                + item.rotation().recurrence().map(ReviewWeight::recurrence).orElse(0L)
                + tags(item.tags());
    }

    private static long contact(Contact contact) {
        return OBJECT
                + texts(Stream.of(contact.arn().value(), contact.alias(), contact.displayName()))
                + plan(contact.plan());
    }

    private static long plan(Plan plan) {
        return OBJECT
                + plan.stages().stream().mapToLong(ReviewWeight::stage).sum()
                + texts(plan.rotations().stream().map(Object::toString));
    }

    private static long stage(Stage stage) {
        return OBJECT + stage.targets().stream().mapToLong(ReviewWeight::target).sum();
    }

    private static long target(Target target) {
        if (target instanceof Target.ToChannel channel) {
            return OBJECT + texts(Stream.of(channel.channel().value()));
        }
        return target instanceof Target.ToContact contact
                ? OBJECT + texts(Stream.of(contact.contact().value()))
                : OBJECT + document(((Target.Unrecognised) target).document());
    }

    private static long channel(Channel channel) {
        return OBJECT
                + texts(Stream.of(
                        channel.arn().value(), channel.name(), channel.address().clear()));
    }

    private static long tags(List<Tag> tags) {
        return tags.stream()
                .mapToLong(tag -> OBJECT + texts(Stream.of(tag.key(), tag.value())))
                .sum();
    }

    private static long recurrence(Recurrence recurrence) {
        return OBJECT
                * (1L + recurrence.handOffs().size() + recurrence.covered().size());
    }

    private static long document(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 2 * OBJECT
                    + map.entrySet().stream()
                            .mapToLong(one -> OBJECT + document(one.getKey()) + document(one.getValue()))
                            .sum();
        }
        return value instanceof List<?> list
                ? OBJECT + list.stream().mapToLong(ReviewWeight::document).sum()
                : texts(Stream.of(value.toString()));
    }

    private static long texts(Stream<String> texts) {
        return texts.mapToLong(text -> TEXT + 2L * text.length()).sum();
    }
}
