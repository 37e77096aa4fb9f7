/** Contacts, plans and their rules as plain values. Imports nothing but the JDK. */
@org.jspecify.annotations.NullMarked
package oncall.domain;
