package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call is answered. */
record Answer(int status, ObjectNode body) {
    static Answer of(ApiError error) {
        return new Answer(error.status(), error.body());
    }
}
