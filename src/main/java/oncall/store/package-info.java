/** What the bot remembers, in H2 or PostgreSQL by the same SQL: one class per table, documents as JSON, addresses sealed. */
@org.jspecify.annotations.NullMarked
package oncall.store;
