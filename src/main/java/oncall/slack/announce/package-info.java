/** What channels and authors read of changes, posted when nobody waits for it. */
@org.jspecify.annotations.NullMarked
package oncall.slack.announce;
