/** Who is on call: the memory of all schedules and their shifts, how it is kept fresh, and what is read from it. */
@org.jspecify.annotations.NullMarked
package oncall.operations.oncall;
