package oncall.sandbox.slack;

/** Finds the channels the app names, and says no where it may not read or write there. */
record Places(Channels channels, Members members, Scopes scopes) {

    /** A channel the app may post in; a person's id stands for the conversation with that person. */
    Channel writable(String id) {
        var person = members.find(id).filter(m -> m.role() != Member.Role.BOT);
        var channel = readable(person.map(p -> channels.direct(p.id())).orElse(id));
        var inside = channels.membersOf(channel).contains(Ids.BOT_USER);
        if (!inside && !(channel.kind == Channel.Kind.PUBLIC && scopes.has("chat:write.public"))) {
            throw ApiError.of("not_in_channel");
        }
        return channel;
    }

    /** A channel the app is in. Throws {@code not_in_channel} for others that exist for it. */
    Channel joined(String id) {
        var channel = known(id);
        if (!channels.membersOf(channel).contains(Ids.BOT_USER)) {
            throw ApiError.of("not_in_channel");
        }
        return channel;
    }

    /** A channel that exists for the app, by its id alone. Throws {@code channel_not_found}. */
    Channel known(String id) {
        return channels.find(id)
                .filter(c -> c.visibleTo(Ids.BOT_USER))
                .orElseThrow(() -> ApiError.of("channel_not_found"));
    }

    /** A channel that exists for the app, by id or by name. Throws {@code channel_not_found}. */
    private Channel readable(String id) {
        return channels.find(id)
                .or(() -> channels.named(id.replaceFirst("^#", "")))
                .filter(c -> c.visibleTo(Ids.BOT_USER))
                .orElseThrow(() -> ApiError.of("channel_not_found"));
    }
}
