package io.rapport.metrics.application.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The questions that are being answered, by the names that clients gave them. */
@ApplicationScoped
public class RunningQueries {

  private final ConcurrentMap<Name, Cancellation> running = new ConcurrentHashMap<>();

  /** Does it under this name; empty when something else is being done under it. */
  public <T> Optional<T> run(Name name, Function<Cancellation, T> work) {
    var cancellation = new Cancellation();
    if (running.putIfAbsent(name, cancellation) != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.apply(cancellation));
    } finally {
      running.remove(name);
    }
  }

  /** Whether there was something to stop. */
  public boolean cancel(Name name) {
    var cancellation = Optional.ofNullable(running.get(name));
    cancellation.ifPresent(Cancellation::cancel);
    return cancellation.isPresent();
  }

  /** Clients of different projects may choose the same id. */
  public record Name(String project, String id) {}
}
