package oncall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cards of the small account as the bot draws them for three kinds of people: the peer's are made as long. */
record Cards(int contacts, Path lengths, Path one) {
    private static final List<String> PEOPLE = List.of(Posts.EDITOR, Posts.LINKED, Posts.OTHER);

    /** Reads every one of them, whereafter the bot has them in its memory. */
    static Cards read(World world, int contacts) throws Exception {
        ObjectNode lengths = Control.JSON.createObjectNode();
        String card = "";
        for (String user : PEOPLE) {
            ObjectNode of = lengths.putObject(user);
            for (int n = 0; n < contacts; n++) {
                String alias = Account.alias(n);
                card = world.answer(user, "show " + alias, "\"blocks\"");
                JsonNode blocks = Control.JSON.readTree(card).path("blocks");
                of.putObject(alias)
                        .put("bytes", card.getBytes(StandardCharsets.UTF_8).length)
                        .put("blocks", blocks.size());
            }
        }
        Path folder = world.programs.folder();
        return new Cards(
                contacts,
                Files.writeString(folder.resolve("lengths.json"), lengths.toString()),
                Files.writeString(folder.resolve("card.json"), card));
    }

    /** Another contact each time, and after all of them another kind of person. */
    String body(long n) {
        return Posts.command(user(n), text(n));
    }

    String text(long n) {
        return "show " + Account.alias(n % contacts);
    }

    String user(long n) {
        return PEOPLE.get((int) (n / contacts % PEOPLE.size()));
    }
}
