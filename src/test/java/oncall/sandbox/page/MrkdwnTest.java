package oncall.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's text as the page draws it: the formats Slack knows, and nothing that foreign text could smuggle in. */
@Tag("browser")
final class MrkdwnTest {
    private static final String DRAW = """
            async (text) => {
              const { mrkdwn } = await import("/page/mrkdwn.js");
              const place = document.createElement("div");
              place.append(...mrkdwn(text));
              return place.innerHTML.replace(/ (class|title|target|rel|datetime)="[^"]*"/g, "");
            }""";

    @RegisterExtension
    final OpenPage open = new OpenPage();

    @Test
    void every_format_of_slack_is_drawn() {
        Page page = open.asMai();
        Map.ofEntries(
                        Map.entry("*bold* _it_ ~old~ `code`", "<b>bold</b> <i>it</i> <s>old</s> <code>code</code>"),
                        Map.entry("*b _i ~s~_*", "<b>b <i>i <s>s</s></i></b>"),
                        Map.entry("2*3*4, a_b_c", "2*3*4, a_b_c"),
                        Map.entry("* no * bold", "* no * bold"),
                        Map.entry("(*in* brackets)", "(<b>in</b> brackets)"),
                        Map.entry("`*raw* &lt;b&gt;`", "<code>*raw* &lt;b&gt;</code>"),
                        Map.entry("```\na\n *b*\n```", "<pre>a\n *b*</pre>"),
                        Map.entry("a\nb", "a<br>b"),
                        Map.entry("> one\n&gt; two\nthree", "<blockquote>one<br>two</blockquote>three"),
                        Map.entry("• one\n• *two*", "<div>one</div><div><b>two</b></div>"),
                        Map.entry("<@U02AKUA>", "<span>@Akua Mansa</span>"),
                        Map.entry("<@U0NOBODY|old>", "<span>@U0NOBODY</span>"),
                        Map.entry("<@U09ONCALL>", "<span>@oncall</span>"),
                        Map.entry("<#C02SRE|x>", "<span>#sre</span>"),
                        Map.entry("<#C0OTHER|there>", "<span>#there</span>"),
                        Map.entry("<!here> <!subteam^S1|@sre>", "<span>@here</span> <span>@sre</span>"),
                        Map.entry(
                                "<https://a.example/?x=1&amp;y=2|a *b*>",
                                "<a href=\"https://a.example/?x=1&amp;y=2\">a <b>b</b></a>"),
                        Map.entry(
                                "see https://a.example/x.",
                                "see <a href=\"https://a.example/x\">https://a.example/x</a>."),
                        Map.entry("<mailto:a@b.example|write>", "<a href=\"mailto:a@b.example\">write</a>"),
                        Map.entry("<javascript:alert(1)|press>", "<span>press</span>"),
                        Map.entry("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
                        Map.entry("&lt;@U02AKUA&gt; &amp;lt;", "&lt;@U02AKUA&gt; &amp;lt;"),
                        Map.entry(":bell: :unknown_one: 10:30:00", "🔔 :unknown_one: 10:30:00"))
                .forEach((text, html) ->
                        assertThat(page.evaluate(DRAW, text)).as(text).isEqualTo(html));
    }

    @Test
    void markdown_blocks_are_drawn() {
        String draw = """
                async (text) => {
                  const { markdown } = await import("/page/markdown.js");
                  return markdown(text, 4).innerHTML.replace(/ (class|target|rel|tabindex|role|aria-label)="[^"]*"/g, "");
                }""";
        Page page = open.asMai();
        Map.of(
                        "# Title\n**b** *i* ~~s~~ `c`",
                        "<h4>Title</h4><p><b>b</b> <i>i</i> <s>s</s> <code>c</code></p>",
                        "- one\n- **two**\n\n1. three",
                        "<ul><li>one</li><li><b>two</b></li></ul><ol start=\"1\"><li>three</li></ol>",
                        "> said\n> again",
                        "<blockquote>said<br>again</blockquote>",
                        "```js\n*raw*\n```\n[a](https://a.example) [b](javascript:x)",
                        "<pre>*raw*</pre><p><a href=\"https://a.example\">a</a> <span>b</span></p>",
                        "| a | b |\n|---|---|\n| 1 | 2 |",
                        "<div><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
                                + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
                        "<b>no</b> 2*3*4 a_b_c",
                        "<p>&lt;b&gt;no&lt;/b&gt; 2<i>3</i>4 a_b_c</p>")
                .forEach((text, html) ->
                        assertThat(page.evaluate(draw, text)).as(text).isEqualTo(html));
    }

    @Test
    void dates_are_shown_in_the_zone_of_the_person_who_reads() {
        String date = "<!date^1763721000^{date_num} {time}|then>";
        assertThat(open.asMai().evaluate(DRAW, date)).isEqualTo("<time>2025-11-21 11:30</time>");
        Page akua = open.at("#/U02AKUA/C02SRE", 1280, com.microsoft.playwright.options.ColorScheme.LIGHT);
        assertThat(akua.evaluate(DRAW, date)).isEqualTo("<time>2025-11-21 05:30</time>");
    }

    @Test
    void a_date_that_is_none_shows_its_fallback() {
        Page page = open.asMai();
        for (String date : List.of("<!date^soon^{time}|then>", "<!date^1763721000^{nonsense}|then>")) {
            assertThat(page.evaluate(DRAW, date)).as(date).isEqualTo("<span>then</span>");
        }
    }

    @Test
    void random_signs_never_become_elements_of_their_own_nor_hang_the_page() {
        Page page = open.asMai();
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Object strange = page.evaluate("""
                async (seed) => {
                  const { mrkdwn } = await import("/page/mrkdwn.js");
                  const signs = ["*", "_", "~", "`", "```", "<", ">", "|", "!", "@", "#", "&lt;", "\\n", " ", "a", "<img onerror=x>", "<script>", "https://x.example", "•", "^", "date", ":", "\\u{1F600}"];
                  let state = seed % 2147483647;
                  const next = (most) => (state = (state * 48271) % 2147483647) % most;
                  const allowed = new Set(["B", "I", "S", "CODE", "PRE", "BR", "BLOCKQUOTE", "DIV", "SPAN", "A", "TIME"]);
                  for (let round = 0; round < 3000; round++) {
                    const text = Array.from({ length: next(40) }, () => signs[next(signs.length)]).join("");
                    const place = document.createElement("div");
                    place.append(...mrkdwn(text));
                    const odd = [...place.querySelectorAll("*")].find((node) => !allowed.has(node.tagName) || (node.href && !/^https?:/.test(node.href)));
                    if (odd) return text;
                  }
                  return null;
                }""", (double) Math.floorMod(seed, 2_000_000_000L) + 1);
        assertThat(strange).isNull();
    }
}
