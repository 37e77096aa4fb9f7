@org.jspecify.annotations.NullMarked
package oncall.aws.document;
