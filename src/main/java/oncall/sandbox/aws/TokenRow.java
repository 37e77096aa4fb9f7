package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a create with this idempotency token asked for, as a digest, and what it was answered. */
record TokenRow(String digest, String resource, ObjectNode answer) {}
