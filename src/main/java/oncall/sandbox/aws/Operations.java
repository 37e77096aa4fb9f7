package oncall.sandbox.aws;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of contents: which operations this endpoint imitates, and by what. */
final class Operations {
    private final Map<String, Operation> table = new TreeMap<>();

    Operations(Model model, InstantSource clock, Limits limits, ActivationCodes codes) {
        Once once = new Once(model);

        ContactOperations contacts = new ContactOperations(clock, limits);
        table.put("CreateContact", once.of("CreateContact", contacts::create));
        table.put("GetContact", contacts::get);
        table.put("ListContacts", contacts::list);
        table.put("UpdateContact", contacts::update);
        table.put("DeleteContact", contacts::delete);

        ChannelOperations channels = new ChannelOperations(codes);
        table.put("CreateContactChannel", once.of("CreateContactChannel", channels::create));
        table.put("GetContactChannel", channels::get);
        table.put("ListContactChannels", channels::list);
        table.put("UpdateContactChannel", channels::update);
        table.put("DeleteContactChannel", channels::delete);
        table.put("SendActivationCode", channels::sendCode);
        table.put("ActivateContactChannel", channels::activate);
        table.put("DeactivateContactChannel", channels::deactivate);

        RotationOperations rotations = new RotationOperations(clock, limits);
        table.put("CreateRotation", once.of("CreateRotation", rotations::create));
        table.put("GetRotation", rotations::get);
        table.put("ListRotations", rotations::list);
        table.put("UpdateRotation", rotations::update);
        table.put("DeleteRotation", rotations::delete);

        OverrideOperations overrides = new OverrideOperations(clock, limits);
        table.put("CreateRotationOverride", once.of("CreateRotationOverride", overrides::create));
        table.put("GetRotationOverride", overrides::get);
        table.put("ListRotationOverrides", overrides::list);
        table.put("DeleteRotationOverride", overrides::delete);

        ShiftOperations shifts = new ShiftOperations(clock);
        table.put("ListRotationShifts", shifts::list);
        table.put("ListPreviewRotationShifts", shifts::preview);

        PolicyOperations policies = new PolicyOperations();
        table.put("PutContactPolicy", policies::put);
        table.put("GetContactPolicy", policies::get);

        TagOperations tags = new TagOperations(limits);
        table.put("TagResource", tags::tag);
        table.put("UntagResource", tags::untag);
        table.put("ListTagsForResource", tags::list);
    }

    Optional<Operation> find(String name) {
        return Optional.ofNullable(table.get(name));
    }

    static boolean changes(String name) {
        return !name.startsWith("Get") && !name.startsWith("List");
    }
}
