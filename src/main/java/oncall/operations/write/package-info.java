/** Changes: what is wanted as a value, the one writer that carries it out, and how its row ends. */
@org.jspecify.annotations.NullMarked
package oncall.operations.write;
