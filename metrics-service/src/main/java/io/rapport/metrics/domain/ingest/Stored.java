package io.rapport.metrics.domain.ingest;

/** What became of a batch. */
public record Stored(int events, int surveyFacts, int duplicates, int refused, int setAside) {}
