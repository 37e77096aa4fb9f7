/** A contact's channels: listed, added, activated. */
@org.jspecify.annotations.NullMarked
package oncall.slack.channels;
