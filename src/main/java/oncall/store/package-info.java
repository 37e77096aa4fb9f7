/** What the bot remembers, in SQLite or PostgreSQL: one class per table, documents as JSON, addresses sealed. */
@org.jspecify.annotations.NullMarked
package oncall.store;
