/** What the bot can do, sorted by what it does; here is what all of it needs. */
@org.jspecify.annotations.NullMarked
package oncall.operations;
