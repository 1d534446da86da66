package io.rapport.directory;

/** What a live write key opens: writing to one project, and nothing else. */
public record WriteAccess(Project project, String keyId) {}
