package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.survey.SurveyFact;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose ids were erased, by hashes of them, and until when: what happened or came in before is not
 * stored, wherever it comes from. For one thread.
 */
final class ErasedIds {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LineFile file;
  private final Map<String, Instant> until = new HashMap<>();
  private final IdHash hash = new IdHash();

  private ErasedIds(LineFile file) {
    this.file = file;
  }

  /** Those that the file remembers. */
  static ErasedIds of(LineFile file) {
    var ids = new ErasedIds(file);
    file.lines().stream().map(ErasedIds::read).forEach(ids::remember);
    return ids;
  }

  /** For good, once this returns. */
  void add(Erasure erasure, List<Id> erased) {
    var hashes = erased.stream().map(id -> hash(erasure.project(), id)).toList();
    var line = new Line(erasure.project(), erasure.at().toEpochMilli(), erasure.by(), hashes);
    try {
      file.add(JSON.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    remember(line);
  }

  /** Whether somebody who was erased said it. */
  boolean has(LogEntry entry) {
    return !until.isEmpty()
        && switch (entry) {
          case LogEntry.Tracked tracked -> has(tracked.event());
          case LogEntry.Surveyed surveyed -> has(surveyed.fact());
          case LogEntry.Refused _, LogEntry.SetAside _ -> false;
        };
  }

  private boolean has(Event event) {
    var at = earlier(event.timestamp(), event.receivedAt());
    var ids = event.ids();
    return has(event.project(), person(ids.user(), ids.anonymous()), at)
        || has(event.project(), Optional.of(new Id(Id.Kind.EVENT, event.messageId())), at)
        || (event.type() == EventType.ALIAS
            && has(event.project(), ids.previous().map(id -> new Id(Id.Kind.USER, id)), at));
  }

  private boolean has(SurveyFact fact) {
    var at = earlier(fact.occurredAt(), fact.recordedAt());
    return has(fact.project(), person(fact.userId(), fact.anonymousId()), at)
        || has(fact.project(), Optional.of(new Id(Id.Kind.FACT, fact.factId())), at);
  }

  private boolean has(String project, Optional<Id> id, Instant at) {
    return id.map(known -> until.get(hash(project, known)))
        .filter(end -> !at.isAfter(end))
        .isPresent();
  }

  private static Optional<Id> person(Optional<String> user, Optional<String> anonymous) {
    return user.map(id -> new Id(Id.Kind.USER, id))
        .or(() -> anonymous.map(id -> new Id(Id.Kind.ANONYMOUS, id)));
  }

  private String hash(String project, Id id) {
    return hash.whole(project, id.kind().name() + ":" + id.value());
  }

  private void remember(Line line) {
    var end = Instant.ofEpochMilli(line.at());
    line.ids().forEach(id -> until.merge(id, end, ErasedIds::later));
  }

  private static Line read(String line) {
    try {
      return JSON.readValue(line, Line.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** By what something of the person is recognised. */
  record Id(Kind kind, String value) {

    /** A device that others used too is not recognised, but each event on it is. */
    enum Kind {
      USER,
      ANONYMOUS,
      EVENT,
      FACT
    }
  }

  private record Line(String project, long at, String by, List<String> ids) {}
}
