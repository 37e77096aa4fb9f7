/** Who is who: every contact's name, who owns which contact, who may change what. */
@org.jspecify.annotations.NullMarked
package oncall.operations.people;
