package oncall.aws.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.ChannelRules;
import oncall.domain.ChannelType;
import oncall.domain.ContactRules;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.domain.TypedText;
import oncall.operations.document.ChannelItem;
import oncall.operations.document.ContactItem;
import oncall.operations.document.RotationItem;

/** Makes contacts and rotations of trees that fit their shapes; what only shows in the whole is a fault here. */
final class ItemReader {
    private static final String MASK = "•";

    private final Faults faults;

    ItemReader(Faults faults) {
        this.faults = faults;
    }

    /** One that fits one of the shapes for contacts. */
    ContactItem contact(Tree.Mapping tree, String path) {
        Optional<Arn> arn = arn(tree, "ContactArn").or(() -> arn(tree, "ContactId"));
        Optional<String> alias = text(tree, "Alias");
        if (arn.isPresent() && alias.isPresent() && !arn.get().name().equals(alias.get())) {
            faults.add(
                    child(tree, "Alias").orElse(tree).spot(),
                    ShapeCheck.under(path, "Alias"),
                    "Alias and ContactArn name two different contacts; they must be the same.");
        }
        return new ContactItem(
                tree.spot().at(path),
                arn.or(() -> alias.map(Arn::new)).orElseGet(() -> new Arn("")),
                text(tree, "Type").map(ContactType::valueOf),
                text(tree, "DisplayName").map(TypedText::composed),
                mapping(tree, "Plan").map(plan -> plan(plan, ShapeCheck.under(path, "Plan"))),
                tags(tree, path),
                list(tree, "ContactChannels", path, this::channel));
    }

    RotationItem rotation(Tree.Mapping tree, String path) {
        String name = text(tree, "Name").orElse("");
        return new RotationItem(
                tree.spot().at(path),
                new Rotation(
                        arn(tree, "RotationArn").orElseGet(() -> new Arn(name)),
                        name,
                        text(tree, "TimeZoneId").orElse(""),
                        arns(tree, "ContactIds"),
                        child(tree, "StartTime").flatMap(time -> Values.moment((Tree.Scalar) time)),
                        mapping(tree, "Recurrence").map(ItemReader::recurrence)),
                tags(tree, path));
    }

    private static Recurrence recurrence(Tree.Mapping tree) {
        return RecurrenceDocument.read((Map<?, ?>) Values.plain(tree, Shapes.RECURRENCE));
    }

    private ChannelItem channel(Tree.Mapping tree, String path) {
        ChannelType type = ChannelType.valueOf(text(tree, "Type").orElseThrow());
        Tree.Mapping holder = mapping(tree, "DeliveryAddress").orElseThrow();
        String written = text(holder, "SimpleAddress").orElseThrow();
        Optional<Address> address =
                written.contains(MASK) ? Optional.empty() : Optional.of(ChannelRules.tidy(type, written));
        address.stream()
                .flatMap(clear -> ChannelRules.checkAddress(type, clear).reasons().values().stream())
                .forEach(words -> faults.add(
                        child(holder, "SimpleAddress").orElse(holder).spot(),
                        ShapeCheck.under(path, "DeliveryAddress.SimpleAddress"),
                        words));
        return new ChannelItem(
                tree.spot().at(path),
                arn(tree, "ContactChannelArn"),
                text(tree, "Name").map(TypedText::composed).orElseThrow(),
                type,
                address,
                text(tree, "ActivationStatus").filter("ACTIVATED"::equals).isPresent());
    }

    private List<Tag> tags(Tree.Mapping tree, String path) {
        Set<String> keys = new HashSet<>();
        List<Tag> tags = list(tree, "Tags", path, (tag, at) -> {
            Tag read = new Tag(
                    text(tag, "Key").orElse(""),
                    text(tag, "Value").map(TypedText::composed).orElse(""));
            ContactRules.checkTags(List.of(read))
                    .reasons()
                    .values()
                    .forEach(words -> faults.add(tag.spot(), at, words));
            if (!keys.add(read.key())) {
                faults.add(tag.spot(), at, "The tag " + read.key() + " stands here twice; keep one.");
            }
            return read;
        });
        if (tags.size() > ContactRules.MOST_TAGS) {
            faults.add(
                    child(tree, "Tags").orElse(tree).spot(),
                    ShapeCheck.under(path, "Tags"),
                    "AWS keeps at most " + ContactRules.MOST_TAGS + " tags; leave some out.");
        }
        return tags;
    }

    private Plan plan(Tree.Mapping tree, String path) {
        Plan plan = PlanDocument.read((Map<?, ?>) Values.plain(tree, PlanDocument.SHAPE));
        List<Tree.Mapping> stages = list(tree, "Stages", path, (stage, at) -> stage);
        for (int i = 0; i < stages.size(); i++) {
            if (plan.stages().get(i).doesNothing()) {
                Tree.Mapping stage = stages.get(i);
                faults.add(
                        child(stage, "DurationInMinutes").orElse(stage).spot(),
                        ShapeCheck.under(path, "Stages[" + i + "].DurationInMinutes"),
                        "A stage without targets waits at least 1 minute; expected 1 to 30, or a target.");
            }
        }
        return plan;
    }

    private static Optional<Tree> child(Tree.Mapping tree, String key) {
        return Optional.ofNullable(tree.values().get(key)).filter(value -> !Tree.isNothing(value));
    }

    private static Optional<Tree.Mapping> mapping(Tree.Mapping tree, String key) {
        return child(tree, key).map(Tree.Mapping.class::cast);
    }

    private static Optional<String> text(Tree.Mapping tree, String key) {
        return child(tree, key).map(value -> ((Tree.Scalar) value).text());
    }

    private static Optional<Arn> arn(Tree.Mapping tree, String key) {
        return text(tree, key).map(ItemReader::arn);
    }

    private static Arn arn(String id) {
        return new Arn(TypedText.stripped(id));
    }

    private static List<Arn> arns(Tree.Mapping tree, String key) {
        return child(tree, key).stream()
                .flatMap(list -> ((Tree.Sequence) list).items().stream())
                .map(item -> arn(((Tree.Scalar) item).text()))
                .toList();
    }

    /** Reads one entry of a list. */
    @FunctionalInterface
    private interface Entry<T> {
        T read(Tree.Mapping tree, String path);
    }

    private static <T> List<T> list(Tree.Mapping tree, String key, String path, Entry<T> entry) {
        List<T> all = new ArrayList<>();
        child(tree, key).map(Tree.Sequence.class::cast).ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                String at = ShapeCheck.under(path, key) + "[" + i + "]";
                all.add(entry.read((Tree.Mapping) list.items().get(i), at));
            }
        });
        return all;
    }
}
