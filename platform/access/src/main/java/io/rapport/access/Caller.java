package io.rapport.access;

/** A person or program with an access token: the subject of an issuer. */
public record Caller(String issuer, String subject) {}
