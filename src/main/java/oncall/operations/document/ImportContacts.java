package oncall.operations.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.operations.Outcome;
import oncall.operations.Persistence;
import oncall.operations.Progress;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CreateContact;
import oncall.operations.write.CreateRotation;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Intent;
import oncall.operations.write.Writing;

/**
 * Does what a review has shown, one thing after the other: new contacts are made blank, then channels, then rotations,
 * at last plans, so that everything that a plan names is there. What fails is told and the rest goes on.
 */
public final class ImportContacts {
    private final Writing writing;
    private final ChangeParts parts;
    private final Persistence persistence;

    public ImportContacts(Writing writing, ChangeParts parts) {
        this.writing = writing;
        this.parts = parts;
        this.persistence = new Persistence(parts.patience());
    }

    /**
     * Never throws for what AWS refuses: the report says it. Each change is held to what the asker may do then.
     *
     * @param tokens makes the token of a create from what is created, the same for the same import
     */
    public ImportReport run(ImportReview review, Request request, UnaryOperator<String> tokens, Progress progress) {
        return new Run(review, request, tokens, progress).report();
    }

    /** One import on its way. */
    private final class Run {
        private final List<ImportItem> chosen;
        private final ImportReview review;
        private final Request request;
        private final UnaryOperator<String> tokens;
        private final Progress progress;
        private final Map<ImportItem, Contact> bases = new LinkedHashMap<>();
        private final ImportReport.Builder report = new ImportReport.Builder();
        private final int steps;
        private int done;

        Run(ImportReview review, Request request, UnaryOperator<String> tokens, Progress progress) {
            this.chosen = review.chosen();
            this.review = review;
            this.request = request;
            this.tokens = tokens;
            this.progress = progress;
            this.steps = chosen.stream().mapToInt(Run::steps).sum();
        }

        private static int steps(ImportItem item) {
            if (item instanceof ImportItem.Create create) {
                return 2 + create.item().channels().size();
            }
            return item instanceof ImportItem.Change change && change.acts() ? 2 + change.newChannels() : 1;
        }

        ImportReport report() {
            chosen.forEach(this::blank);
            bases.forEach((item, base) -> channels(item, base));
            chosen.forEach(this::rotation);
            NamesHere names = names();
            bases.forEach((item, base) -> plan(names, item, base));
            List<ImportItem> reported = review.reported();
            return report.in(reported, review.items().size() - reported.size());
        }

        private void blank(ImportItem item) {
            if (item instanceof ImportItem.Create create) {
                step(item, () -> created(create));
            } else if (item instanceof ImportItem.Change change && change.acts()) {
                Contact base = change.present().contact();
                step(item, () -> {
                    parts.permission().allowChange(request.userId(), base.arn(), base.alias());
                    bases.put(item, base);
                });
            }
        }

        private void created(ImportItem.Create create) {
            NewContact wanted = new NewContact(
                    create.wanted().type(),
                    create.wanted().alias(),
                    create.wanted().displayName(),
                    create.item().tags(),
                    Plan.blank());
            Outcome<Contact> outcome =
                    written(create, new CreateContact(wanted, tokens.apply("contact " + wanted.alias())), "");
            outcome.held().ifPresent(created -> {
                bases.put(create, created);
                report.created(create);
            });
        }

        /** What was not done is reported, with these words before. */
        private <T> Outcome<T> written(ImportItem item, Intent<T> intent, String before) {
            Outcome<T> outcome = writing.run(request, intent);
            outcome.failure("Somebody changed it meanwhile, so it was left alone. Import it again.")
                    .ifPresent(words -> report.failed(item, before + words));
            return outcome;
        }

        private void channels(ImportItem item, Contact base) {
            ContactItem wanted = item(item);
            if (base.type() != ContactType.PERSONAL || wanted.channels().isEmpty()) {
                return;
            }
            List<ChannelItem> missing = new ArrayList<>();
            step(
                    item,
                    () -> missing.addAll(new ChannelsHere(
                                    wanted, parts.known().fresh(base.arn()).channels())
                            .missing()));
            for (ChannelItem channel : missing) {
                step(item, () -> added(item, base, channel));
            }
        }

        private void added(ImportItem item, Contact base, ChannelItem channel) {
            NewChannel wanted = new NewChannel(
                    base.arn(),
                    channel.name(),
                    channel.type(),
                    channel.address().orElseThrow());
            String key = String.join(
                    "\n",
                    "channel",
                    base.alias(),
                    channel.type().name(),
                    channel.name(),
                    wanted.address().clear());
            written(item, new AddChannel(wanted, tokens.apply(key)), channel.name() + ": ")
                    .held()
                    .ifPresent(added -> report.channelAdded(item));
        }

        private void rotation(ImportItem item) {
            if (item instanceof ImportItem.OfRotation rotation && !rotation.present()) {
                step(item, () -> {
                    List<ImportGap> gaps = new ArrayList<>();
                    Rotation wanted = names().rotation(rotation.item().rotation(), gaps);
                    if (wanted.members().isEmpty()) {
                        report.failed(item, "None of the rotation's members is here.");
                        return;
                    }
                    String token = tokens.apply("rotation " + wanted.name());
                    written(item, new CreateRotation(wanted, rotation.item().tags(), token), "")
                            .held()
                            .ifPresent(created -> report.created(item));
                });
            }
        }

        private void plan(NamesHere names, ImportItem item, Contact base) {
            step(item, () -> planned(names, item, base));
        }

        private void planned(NamesHere names, ImportItem item, Contact base) {
            ContactItem wanted = item(item);
            ContactDetails present = parts.known().fresh(base.arn());
            NamesHere.Resolved plan = wanted.plan()
                    .map(some -> names.plan(some, base.plan(), new ChannelsHere(wanted, present.channels())))
                    .orElseGet(() -> new NamesHere.Resolved(base.plan(), List.of()));
            if (!item.gaps().containsAll(plan.gaps())) {
                report.failed(item, "Something that its plan names could not be made, so the plan was left alone.");
                return;
            }
            EditPlan intent = new EditPlan(base, wanted.displayName().orElse(base.displayName()), plan.plan());
            // What AWS held already counts for nothing.
            Function<Contact, Boolean> no = held -> false;
            if (written(item, intent, "").fold(saved -> true, no, no, errors -> false)) {
                report.planned(item);
            }
        }

        /** What exists by now. */
        private NamesHere names() {
            boolean needed = chosen.stream().anyMatch(ImportItem.OfRotation.class::isInstance)
                    || bases.keySet().stream()
                            .anyMatch(item -> item(item)
                                    .plan()
                                    .filter(plan -> !plan.rotations().isEmpty())
                                    .isPresent());
            List<Rotation> present = needed ? persistence.repeat(parts.rotations()::all) : List.of();
            return new NamesHere(
                    parts.directory().names(), parts.permission().protection()::isForeign, Optional.empty(), present);
        }

        private void step(ImportItem item, Runnable work) {
            progress.at(Math.min(done++, steps), steps, item.title());
            if (report.hasFailed(item)) {
                return;
            }
            try {
                work.run();
            } catch (Refused e) {
                report.failed(item, e.words());
            } catch (Unclear e) {
                report.failed(item, e.words());
            }
        }
    }

    private static ContactItem item(ImportItem item) {
        return item instanceof ImportItem.Create create ? create.item() : ((ImportItem.Change) item).item();
    }
}
