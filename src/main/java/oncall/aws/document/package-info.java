/** Documents in the shape of AWS's command line, JSON and YAML, to and from what the rest of the program speaks of. */
@org.jspecify.annotations.NullMarked
package oncall.aws.document;
