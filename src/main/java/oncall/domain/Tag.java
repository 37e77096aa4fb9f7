package oncall.domain;

/** A tag of an AWS resource. */
public record Tag(String key, String value) {}
