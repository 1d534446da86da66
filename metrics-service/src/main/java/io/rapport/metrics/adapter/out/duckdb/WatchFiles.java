package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.telling.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How alerts stand and what is to be told, in a file a project, which is written whole. */
final class WatchFiles implements Watches {

  private static final String ENDING = ".json";

  private final Path folder;
  private final Map<String, Book> books = new ConcurrentHashMap<>();

  WatchFiles(Path folder) {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(ENDING))
            .map(WatchFiles::read)
            .forEach(this::learn);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Optional<Watch> find(String project, String alert) {
    return Optional.ofNullable(book(project).watches().get(alert));
  }

  @Override
  public void keep(String project, String alert, Watch watch, List<Letter> letters) {
    change(project, book -> book.with(alert, watch, letters));
  }

  @Override
  public void keepOnly(String project, Set<String> alerts) {
    if (!alerts.containsAll(book(project).watches().keySet())) {
      change(project, book -> book.only(alerts));
    }
  }

  @Override
  public Optional<LocalDate> toldWeek(String project) {
    return book(project).week();
  }

  @Override
  public void keepWeek(String project, LocalDate week, Letter letter) {
    change(project, book -> book.told(week, letter));
  }

  @Override
  public Map<String, List<Letter>> due(Instant now) {
    var due = new HashMap<String, List<Letter>>();
    books.forEach(
        (project, book) -> {
          var letters =
              book.letters().stream().filter(one -> !one.notBefore().isAfter(now)).toList();
          if (!letters.isEmpty()) {
            due.put(project, letters);
          }
        });
    return due;
  }

  @Override
  public void gone(String project, List<Letter> letters) {
    change(project, book -> book.without(letters));
  }

  private Book book(String project) {
    return books.getOrDefault(project, new Book(project, Map.of(), Optional.empty(), List.of()));
  }

  private synchronized void change(String project, UnaryOperator<Book> change) {
    var next = change.apply(book(project));
    try {
      Files.createDirectories(folder);
      DurableFiles.replace(folder.resolve(name(project)), PlainJson.MAPPER.writeValueAsBytes(next));
    } catch (IOException | UncheckedIOException e) {
      throw new StoreUnavailable("How alerts stand cannot be kept", e);
    }
    learn(next);
  }

  private void learn(Book book) {
    books.put(book.project(), book);
  }

  private static Book read(Path file) {
    try {
      return PlainJson.MAPPER.readValue(file.toFile(), Book.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever a project is called, it is the name of a file. */
  private static String name(String project) {
    return project.matches("[0-9a-f-]{1,64}")
        ? project + ENDING
        : "~"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(project.getBytes(StandardCharsets.UTF_8))
            + ENDING;
  }

  /**
   * All of a project.
   *
   * @param watches by alert
   * @param week of which others were told last
   */
  private record Book(
      String project, Map<String, Watch> watches, Optional<LocalDate> week, List<Letter> letters) {

    Book {
      watches = Map.copyOf(watches);
      letters = List.copyOf(letters);
    }

    Book with(String alert, Watch watch, List<Letter> more) {
      var next = new HashMap<>(watches);
      next.put(alert, watch);
      return new Book(project, next, week, and(more));
    }

    Book told(LocalDate ready, Letter letter) {
      return new Book(project, watches, Optional.of(ready), and(List.of(letter)));
    }

    Book only(Set<String> alerts) {
      var next = new HashMap<>(watches);
      next.keySet().retainAll(alerts);
      return new Book(project, next, week, letters);
    }

    Book without(List<Letter> gone) {
      var ids = gone.stream().map(Letter::id).collect(toSet());
      return new Book(
          project, watches, week, letters.stream().filter(one -> !ids.contains(one.id())).toList());
    }

    private List<Letter> and(List<Letter> more) {
      return Stream.concat(letters.stream(), more.stream()).toList();
    }
  }
}
