/** From environment to running bot. */
@org.jspecify.annotations.NullMarked
package oncall.app;
