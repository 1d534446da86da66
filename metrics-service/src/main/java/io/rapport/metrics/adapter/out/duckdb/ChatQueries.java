package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.ChatFacts;
import io.rapport.metrics.domain.chat.Conversations;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Responses;
import io.rapport.metrics.domain.kpi.Responses.Reply;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks about conversations. */
record ChatQueries(Reading reading) implements ChatFacts {

  @Override
  public Map<Cell, Responses> responses(
      Slices slices, Conversations conversations, BiFunction<Instant, Instant, Duration> waited) {
    var found = new HashMap<Cell, Waits>();
    reading.ask(
        chats("chats", slices, conversations),
        row -> {
          var waits = found.computeIfAbsent(Reading.cell(row), _ -> new Waits());
          var person = row.getString("person");
          var start = Instant.ofEpochMilli(row.getLong("start"));
          var reply = Optional.ofNullable(row.getObject("reply", Long.class));
          reply
              .map(Instant::ofEpochMilli)
              .ifPresentOrElse(
                  at -> waits.answered(person, waited.apply(start, at)), waits::unanswered);
        });
    var responses = new HashMap<Cell, Responses>();
    found.forEach((cell, waits) -> responses.put(cell, waits.responses()));
    return responses;
  }

  @Override
  public List<Input> inputs(Slices slices, Conversations conversations) {
    return reading.inputs(DuckDbSnapshot.EVENTS, chats("chats.inputs", slices, conversations));
  }

  @Override
  public List<EventRecord> records(Slices slices, Conversations conversations, PageRequest page) {
    return reading.list(
        Selected.paged(chats("chats.records", slices, conversations), page), Records::event);
  }

  private static Query chats(String name, Slices slices, Conversations conversations) {
    var selecting = new Selecting();
    return Selected.events(name, slices)
        .with("starts", selecting.condition(conversations.start()))
        .with("replies", selecting.condition(conversations.reply()))
        .with("conversation", selecting.property(conversations.key()))
        .setAll(selecting.values());
  }

  /** What is found, row by row. */
  private static final class Waits {

    private final List<Reply> replies = new ArrayList<>();
    private long unanswered;

    void answered(String person, Duration waited) {
      replies.add(new Reply(person, waited.toMillis()));
    }

    void unanswered() {
      unanswered++;
    }

    Responses responses() {
      return new Responses(replies, unanswered);
    }
  }
}
