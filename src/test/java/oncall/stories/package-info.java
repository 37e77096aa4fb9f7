/** The whole bot on the sandbox, told as people use it. */
@org.jspecify.annotations.NullMarked
package oncall.stories;
