/** What somebody pressed, what is answered, and what happens between: recognition, rights, the one catcher. */
@org.jspecify.annotations.NullMarked
package oncall.slack.press;
