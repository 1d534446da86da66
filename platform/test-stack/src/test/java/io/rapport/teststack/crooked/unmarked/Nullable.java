package io.rapport.teststack.crooked.unmarked;

/** Where NullAway does not look. */
public record Nullable() {}
