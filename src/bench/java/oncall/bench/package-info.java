/** How fast it is, beside a peer of the same job and a bare route: {@code ./mvnw -Pbench verify}. */
@NullMarked
package oncall.bench;

import org.jspecify.annotations.NullMarked;
