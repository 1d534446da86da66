package io.rapport.local.site;

/** A port and who listens on it. */
public record NamedPort(String owner, int number) {}
