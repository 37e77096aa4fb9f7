/** What the bot remembers. In memory; the same ports will be kept in a database. */
@org.jspecify.annotations.NullMarked
package oncall.store;
