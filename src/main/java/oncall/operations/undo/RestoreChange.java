package oncall.operations.undo;

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
import oncall.domain.Plan;
import oncall.domain.Target;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.Contacts;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.write.AddChannel;
import oncall.operations.write.CreateContact;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Intent;
import oncall.operations.write.Writing;

/** Puts channels and tags back, step by step, and creates again what was deleted; what fails is told, the rest goes on. */
public final class RestoreChange {
    private static final String CHANGED_MEANWHILE = "Somebody changed its plan meanwhile, so that was left alone.";

    private final Writing writing;
    private final Contacts contacts;

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

    public RestoreChange(Writing writing, Contacts contacts) {
        this.writing = writing;
        this.contacts = contacts;
    }

    /**
     * Does those steps that act.
     *
     * @param tokens makes the token of a create from what is created, the same for the same press
     */
    public List<Done> run(Request request, Arn contact, List<UndoStep> steps, UnaryOperator<String> tokens) {
        Map<Arn, Arn> newChannels = new HashMap<>();
        List<Done> done = new ArrayList<>();
        for (UndoStep step : steps) {
            done.add(new Done(
                    step,
                    step.deleted()
                            .map(was -> added(request, contact, was, tokens, newChannels))
                            .orElseGet(() -> step.intent(contact).flatMap(intent -> failure(request, intent)))));
        }
        if (!newChannels.isEmpty()) {
            repoint(request, contact, newChannels)
                    .ifPresent(words -> done.add(new Done(
                            new UndoStep.Left(contact.name(), UndoStep.Why.CHANGED_SINCE), Optional.of(words))));
        }
        return List.copyOf(done);
    }

    private Optional<String> added(
            Request request, Arn contact, Channel was, UnaryOperator<String> tokens, Map<Arn, Arn> newChannels) {
        return told(() -> {
            NewChannel wanted = new NewChannel(contact, was.name(), was.type(), was.address());
            Outcome<Channel> outcome = writing.run(
                    request,
                    new AddChannel(wanted, tokens.apply("channel " + was.arn().value())));
            outcome.held().ifPresent(added -> newChannels.put(was.arn(), added.arn()));
            return outcome.failure(CHANGED_MEANWHILE);
        });
    }

    private Optional<String> failure(Request request, Intent<?> intent) {
        return told(() -> writing.run(request, intent).failure(CHANGED_MEANWHILE));
    }

    /** Stages that reached a channel that is gone reach the one that came in its place. */
    private Optional<String> repoint(Request request, Arn contact, Map<Arn, Arn> newChannels) {
        return told(() -> {
            Contact present = contacts.get(contact);
            EditPlan intent = new EditPlan(present, present.displayName(), repointed(present.plan(), newChannels));
            return writing.run(request, intent).failure(CHANGED_MEANWHILE);
        });
    }

    private static Plan repointed(Plan plan, Map<Arn, Arn> newChannels) {
        return plan.mapTargets(target -> Optional.of(
                target instanceof Target.ToChannel channel
                        ? new Target.ToChannel(
                                newChannels.getOrDefault(channel.channel(), channel.channel()), channel.retryMinutes())
                        : target));
    }

    /** First blank where its plan reaches channels of its own, then the channels, then the plan. */
    public Recreated recreate(Request request, Recreation wanted, UnaryOperator<String> tokens) {
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
            added(request, created.get().arn(), channel, tokens, newChannels)
                    .ifPresent(words -> failures.add(channel.name() + ": " + words));
        }
        if (wanted.reachesChannels()) {
            failure(request, new EditPlan(created.get(), was.displayName(), wanted.plan(newChannels)))
                    .ifPresent(failures::add);
        }
        return new Recreated(created, failures);
    }

    private Optional<Contact> created(
            Request request, NewContact wanted, UnaryOperator<String> tokens, List<String> failures) {
        List<Contact> made = new ArrayList<>();
        told(() -> {
                    Outcome<Contact> outcome =
                            writing.run(request, new CreateContact(wanted, tokens.apply("contact " + wanted.alias())));
                    outcome.held().ifPresent(made::add);
                    return outcome.failure(CHANGED_MEANWHILE);
                })
                .ifPresent(failures::add);
        return made.stream().findFirst();
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
}
