package oncall.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.Snapshot;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;

/** Puts channels and tags back, step by step, and creates again what was deleted; what fails is told, the rest goes on. */
public final class RestoreChange {
    private final ChangeParts parts;
    private final CreateContact createContact;
    private final EditPlan editPlan;
    private final AddChannel addChannel;
    private final ChangeChannel changeChannel;

    /** How one step ended; with the other side's words where it was not done, or nobody knows. */
    public record Done(UndoStep step, Optional<String> failure) {}

    /**
     * What became of something that was to be created again.
     *
     * @param contact as it is now; empty where it could not be created
     * @param failures in words
     */
    public record Recreated(Optional<Contact> contact, List<String> failures) {
        public Recreated {
            failures = List.copyOf(failures);
        }
    }

    public RestoreChange(ChangeParts parts) {
        this.parts = parts;
        this.createContact = new CreateContact(parts);
        this.editPlan = new EditPlan(parts);
        this.addChannel = new AddChannel(parts);
        this.changeChannel = new ChangeChannel(parts);
    }

    /**
     * Does those steps that act.
     *
     * @param tokens makes the token of a create from what is created, the same for the same press
     */
    public List<Done> run(ChangeRequest request, Arn contact, List<UndoStep> steps, UnaryOperator<String> tokens) {
        List<Done> done = new ArrayList<>();
        Map<Arn, Arn> newChannels = new HashMap<>();
        for (UndoStep step : steps) {
            done.add(
                    new Done(step, step.acts() ? step(request, contact, step, tokens, newChannels) : Optional.empty()));
        }
        if (!newChannels.isEmpty()) {
            repoint(request, contact, newChannels)
                    .ifPresent(words -> done.add(new Done(
                            new UndoStep.Left(contact.name(), UndoStep.Why.CHANGED_SINCE), Optional.of(words))));
        }
        return List.copyOf(done);
    }

    private Optional<String> step(
            ChangeRequest request,
            Arn contact,
            UndoStep step,
            UnaryOperator<String> tokens,
            Map<Arn, Arn> newChannels) {
        return told(() -> {
            if (step instanceof UndoStep.AddChannel add) {
                return add(request, contact, add.was(), tokens, newChannels);
            }
            if (step instanceof UndoStep.RemoveChannel remove) {
                return words(
                        changeChannel.delete(request, contact, remove.present().arn()));
            }
            if (step instanceof UndoStep.UpdateChannel update) {
                return words(changeChannel.update(
                        request, contact, update.present().arn(), update.name(), update.address()));
            }
            if (step instanceof UndoStep.DeactivateChannel off) {
                return words(
                        changeChannel.deactivate(request, contact, off.present().arn()));
            }
            if (step instanceof UndoStep.SetTag set) {
                tag(request, contact, Optional.of(set.tag()), set.tag().key());
            } else if (step instanceof UndoStep.RemoveTag remove) {
                tag(request, contact, Optional.empty(), remove.tag().key());
            }
            return Optional.empty();
        });
    }

    private Optional<String> add(
            ChangeRequest request, Arn contact, Channel was, UnaryOperator<String> tokens, Map<Arn, Arn> newChannels) {
        NewChannel wanted = new NewChannel(contact, was.name(), was.type(), was.address());
        AddChannel.Outcome outcome = addChannel.run(
                request, wanted, tokens.apply("channel " + was.arn().value()));
        if (outcome instanceof AddChannel.Outcome.Added added) {
            newChannels.put(was.arn(), added.channel().arn());
            return Optional.empty();
        }
        return Optional.of(words(((AddChannel.Outcome.Invalid) outcome).errors()));
    }

    /** In turn with other changes of the contact, and read back. */
    private void tag(ChangeRequest request, Arn contact, Optional<Tag> wanted, String key) {
        parts.permission().allowChange(request.userId(), contact, contact.name());
        parts.turns().inTurn(contact, () -> {
            Contact present = parts.contacts().get(contact);
            List<Tag> before = parts.contacts().tags(contact);
            List<Tag> after = new ArrayList<>(
                    before.stream().filter(tag -> !tag.key().equals(key)).toList());
            wanted.ifPresent(after::add);
            Recording.Begun begun = parts.recording().change(request, tagged(present, before), tagged(present, after));
            try {
                wanted.ifPresentOrElse(
                        tag -> parts.contacts().tag(contact, List.of(tag)),
                        () -> parts.contacts().untag(contact, List.of(key)));
            } catch (Refused e) {
                begun.refused();
                throw e;
            }
            begun.applied(Optional.of(tagged(present, parts.contacts().tags(contact))));
            return wanted;
        });
    }

    private static Snapshot.OfContact tagged(Contact contact, List<Tag> tags) {
        return new Snapshot.OfContact(contact, Optional.empty(), Optional.of(tags));
    }

    /** Stages that reached a channel that is gone reach the one that came in its place. */
    private Optional<String> repoint(ChangeRequest request, Arn contact, Map<Arn, Arn> newChannels) {
        return told(() -> {
            Contact present = parts.contacts().get(contact);
            return planned(request, present, present.displayName(), repointed(present.plan(), newChannels));
        });
    }

    private static Plan repointed(Plan plan, Map<Arn, Arn> newChannels) {
        return new Plan(
                plan.stages().stream()
                        .map(stage -> new Stage(
                                stage.minutes(),
                                stage.targets().stream()
                                        .map(target -> target instanceof Target.ToChannel channel
                                                ? new Target.ToChannel(
                                                        newChannels.getOrDefault(channel.channel(), channel.channel()),
                                                        channel.retryMinutes())
                                                : target)
                                        .toList()))
                        .toList(),
                plan.rotations());
    }

    /** First blank where its plan reaches channels of its own, then the channels, then the plan. */
    public Recreated recreate(ChangeRequest request, Recreation wanted, UnaryOperator<String> tokens) {
        List<String> failures = new ArrayList<>();
        Map<Arn, Arn> newChannels = new HashMap<>();
        Plan first = wanted.reachesChannels() ? Plan.blank() : wanted.plan(newChannels);
        Contact was = wanted.was();
        NewContact contact = new NewContact(was.type(), was.alias(), was.displayName(), wanted.tags(), first);
        Optional<Contact> created = created(request, contact, tokens, failures);
        if (created.isEmpty()) {
            return new Recreated(created, failures);
        }
        for (Channel channel : wanted.channels()) {
            told(() -> add(request, created.get().arn(), channel, tokens, newChannels))
                    .ifPresent(words -> failures.add(channel.name() + ": " + words));
        }
        if (wanted.reachesChannels()) {
            told(() -> planned(request, created.get(), was.displayName(), wanted.plan(newChannels)))
                    .ifPresent(failures::add);
        }
        return new Recreated(created, failures);
    }

    private Optional<Contact> created(
            ChangeRequest request, NewContact wanted, UnaryOperator<String> tokens, List<String> failures) {
        List<Contact> made = new ArrayList<>();
        told(() -> {
                    CreateContact.Outcome outcome =
                            createContact.run(request, wanted, tokens.apply("contact " + wanted.alias()));
                    if (outcome instanceof CreateContact.Outcome.Created created) {
                        made.add(created.contact());
                        return Optional.empty();
                    }
                    return Optional.of(words(((CreateContact.Outcome.Invalid) outcome).errors()));
                })
                .ifPresent(failures::add);
        return made.stream().findFirst();
    }

    private Optional<String> planned(ChangeRequest request, Contact base, String name, Plan plan) {
        EditPlan.Outcome outcome = editPlan.run(request, base, name, plan);
        if (outcome instanceof EditPlan.Outcome.Stale) {
            return Optional.of("Somebody changed its plan meanwhile, so that was left alone.");
        }
        return outcome instanceof EditPlan.Outcome.Invalid invalid
                ? Optional.of(words(invalid.errors()))
                : Optional.empty();
    }

    private static Optional<String> told(Supplier<Optional<String>> work) {
        try {
            return work.get();
        } catch (Refused e) {
            return Optional.of(e.words());
        } catch (Unclear e) {
            return Optional.of(e.words());
        }
    }

    private static Optional<String> words(ChangeChannel.Outcome outcome) {
        return outcome instanceof ChangeChannel.Outcome.Invalid invalid
                ? Optional.of(words(invalid.errors()))
                : Optional.empty();
    }

    private static String words(FieldErrors errors) {
        return String.join(" ", errors.reasons().values());
    }
}
