/** What the bot can do: one class per verb, and the small ports it needs. */
@org.jspecify.annotations.NullMarked
package oncall.operations;
