package oncall.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ContactTargetInfo;

/** Plans between the SDK's words and ours, both ways without loss. */
final class AwsTranslation {
    private static final String CHANNEL = "ChannelTargetInfo";
    private static final String CHANNEL_ID = "ContactChannelId";
    private static final String RETRY = "RetryIntervalInMinutes";
    private static final String CONTACT = "ContactTargetInfo";
    private static final String CONTACT_ID = "ContactId";
    private static final String ESSENTIAL = "IsEssential";

    private AwsTranslation() {}

    /** Without one at all it is blank. */
    static Plan fromAws(software.amazon.awssdk.services.ssmcontacts.model.@Nullable Plan plan) {
        if (plan == null) {
            return Plan.blank();
        }
        return new Plan(
                plan.stages().stream().map(AwsTranslation::stage).toList(),
                plan.rotationIds().stream().map(Arn::new).toList());
    }

    /** A schedule's plan has no stages at all, not even an empty list: AWS refuses that. */
    static software.amazon.awssdk.services.ssmcontacts.model.Plan toAws(ContactType type, Plan plan) {
        var builder = software.amazon.awssdk.services.ssmcontacts.model.Plan.builder();
        boolean schedule = type == ContactType.ONCALL_SCHEDULE;
        if (!schedule || !plan.stages().isEmpty()) {
            builder.stages(plan.stages().stream().map(AwsTranslation::stage).toList());
        }
        if (schedule || !plan.rotations().isEmpty()) {
            builder.rotationIds(plan.rotations().stream().map(Arn::value).toList());
        }
        return builder.build();
    }

    private static Stage stage(software.amazon.awssdk.services.ssmcontacts.model.Stage stage) {
        return new Stage(
                Objects.requireNonNullElse(stage.durationInMinutes(), 0),
                stage.targets().stream().map(AwsTranslation::target).toList());
    }

    private static software.amazon.awssdk.services.ssmcontacts.model.Stage stage(Stage stage) {
        return software.amazon.awssdk.services.ssmcontacts.model.Stage.builder()
                .durationInMinutes(stage.minutes())
                .targets(stage.targets().stream().map(AwsTranslation::target).toList())
                .build();
    }

    private static Target target(software.amazon.awssdk.services.ssmcontacts.model.Target target) {
        ChannelTargetInfo channel = target.channelTargetInfo();
        ContactTargetInfo contact = target.contactTargetInfo();
        if (channel != null && contact == null && channel.contactChannelId() != null) {
            Integer retry = channel.retryIntervalInMinutes();
            return new Target.ToChannel(
                    new Arn(channel.contactChannelId()), retry == null ? OptionalInt.empty() : OptionalInt.of(retry));
        }
        if (contact != null && channel == null && contact.contactId() != null && contact.isEssential() != null) {
            return new Target.ToContact(new Arn(contact.contactId()), contact.isEssential());
        }
        return new Target.Unrecognised(document(target));
    }

    private static software.amazon.awssdk.services.ssmcontacts.model.Target target(Target target) {
        var builder = software.amazon.awssdk.services.ssmcontacts.model.Target.builder();
        if (target instanceof Target.ToChannel channel) {
            builder.channelTargetInfo(ChannelTargetInfo.builder()
                    .contactChannelId(channel.channel().value())
                    .retryIntervalInMinutes(
                            channel.retryMinutes().isPresent()
                                    ? Integer.valueOf(channel.retryMinutes().getAsInt())
                                    : null)
                    .build());
        } else if (target instanceof Target.ToContact contact) {
            builder.contactTargetInfo(ContactTargetInfo.builder()
                    .contactId(contact.contact().value())
                    .isEssential(contact.essential())
                    .build());
        } else if (target instanceof Target.Unrecognised unrecognised) {
            channel(unrecognised).ifPresent(builder::channelTargetInfo);
            contact(unrecognised).ifPresent(builder::contactTargetInfo);
        }
        return builder.build();
    }

    private static Map<String, Object> document(software.amazon.awssdk.services.ssmcontacts.model.Target target) {
        Map<String, Object> document = new LinkedHashMap<>();
        ChannelTargetInfo channel = target.channelTargetInfo();
        if (channel != null) {
            document.put(
                    CHANNEL, present(CHANNEL_ID, channel.contactChannelId(), RETRY, channel.retryIntervalInMinutes()));
        }
        ContactTargetInfo contact = target.contactTargetInfo();
        if (contact != null) {
            document.put(CONTACT, present(CONTACT_ID, contact.contactId(), ESSENTIAL, contact.isEssential()));
        }
        return document;
    }

    private static Optional<ChannelTargetInfo> channel(Target.Unrecognised target) {
        return info(target, CHANNEL).map(info -> {
            var builder = ChannelTargetInfo.builder();
            if (info.get(CHANNEL_ID) instanceof String id) {
                builder.contactChannelId(id);
            }
            if (info.get(RETRY) instanceof Integer minutes) {
                builder.retryIntervalInMinutes(minutes);
            }
            return builder.build();
        });
    }

    private static Optional<ContactTargetInfo> contact(Target.Unrecognised target) {
        return info(target, CONTACT).map(info -> {
            var builder = ContactTargetInfo.builder();
            if (info.get(CONTACT_ID) instanceof String id) {
                builder.contactId(id);
            }
            if (info.get(ESSENTIAL) instanceof Boolean essential) {
                builder.isEssential(essential);
            }
            return builder.build();
        });
    }

    private static Optional<Map<?, ?>> info(Target.Unrecognised target, String name) {
        return target.document().get(name) instanceof Map<?, ?> info ? Optional.of(info) : Optional.empty();
    }

    private static Map<String, Object> present(
            String first, @Nullable Object one, String second, @Nullable Object other) {
        Map<String, Object> present = new LinkedHashMap<>();
        if (one != null) {
            present.put(first, one);
        }
        if (other != null) {
            present.put(second, other);
        }
        return present;
    }
}
