/** What the bot needs of others, as interfaces with the values that cross them: AWS, the database, Slack. */
@org.jspecify.annotations.NullMarked
package oncall.operations.port;
