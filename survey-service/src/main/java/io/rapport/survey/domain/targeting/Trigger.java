package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must happen for a person to be asked. */
public sealed interface Trigger {

  int LONGEST_NAME = 200;
  int MOST_URLS = 20;
  int MOST_CONDITIONS = 20;

  /** Whether this is what it waits for. */
  boolean isPulledBy(Happening happening, Optional<String> url);

  List<Fault> faults();

  /**
   * A page is seen.
   *
   * @param urls any of these; when there is none, every page
   * @param except none of these
   */
  record PageView(List<UrlMatch> urls, List<UrlMatch> except) implements Trigger {

    public PageView {
      urls = List.copyOf(urls);
      except = List.copyOf(except);
    }

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.PageView
          && (urls.isEmpty() || matches(urls, url))
          && !matches(except, url);
    }

    @Override
    public List<Fault> faults() {
      return Stream.of(
              Bounds.tooMany("urls", urls, MOST_URLS).stream(),
              Bounds.tooMany("except", except, MOST_URLS).stream(),
              of("urls", urls),
              of("except", except))
          .flatMap(Function.identity())
          .toList();
    }

    private static Stream<Fault> of(String field, List<UrlMatch> urls) {
      return IntStream.range(0, urls.size())
          .boxed()
          .flatMap(index -> Fields.in(field + "[" + index + "]", urls.get(index).faults()));
    }

    private static boolean matches(List<UrlMatch> any, Optional<String> url) {
      return url.filter(seen -> any.stream().anyMatch(match -> match.matches(seen))).isPresent();
    }
  }

  /** An event is tracked, with these properties. */
  record Event(String name, List<Condition> where) implements Trigger {

    public Event {
      where = List.copyOf(where);
    }

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.Event(String happened, Properties properties)
          && happened.equals(name)
          && where.stream().allMatch(condition -> condition.isMetBy(properties));
    }

    @Override
    public List<Fault> faults() {
      return Stream.of(
              Bounds.text("name", name, LONGEST_NAME).stream(),
              Bounds.tooMany("where", where, MOST_CONDITIONS).stream(),
              IntStream.range(0, where.size())
                  .boxed()
                  .flatMap(index -> Fields.in("where[" + index + "]", where.get(index).faults())))
          .flatMap(Function.identity())
          .toList();
    }
  }

  /** Something is clicked; the page says what by a name. */
  record Click(Optional<String> name) implements Trigger {

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.Click(var clicked) && isCalled(name, clicked);
    }

    @Override
    public List<Fault> faults() {
      return named(name);
    }
  }

  /** Somebody is about to leave. */
  record ExitIntent() implements Trigger {

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.ExitIntent;
    }

    @Override
    public List<Fault> faults() {
      return List.of();
    }
  }

  /** So much of the page was seen. */
  record Scroll(int percent) implements Trigger {

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.Scroll(int seen) && seen >= percent;
    }

    @Override
    public List<Fault> faults() {
      return Bounds.fault("percent", percent, 1, 100).stream().toList();
    }
  }

  /** Somebody has been there for so long. */
  record Delay(int seconds) implements Trigger {

    private static final int DAY = 86_400;

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.Delay(int passed) && passed >= seconds;
    }

    @Override
    public List<Fault> faults() {
      return Bounds.fault("seconds", seconds, 0, DAY).stream().toList();
    }
  }

  /** The page's own code asks. */
  record Manual(Optional<String> name) implements Trigger {

    @Override
    public boolean isPulledBy(Happening happening, Optional<String> url) {
      return happening instanceof Happening.Manual(var called) && isCalled(name, called);
    }

    @Override
    public List<Fault> faults() {
      return named(name);
    }
  }

  private static boolean isCalled(Optional<String> wanted, Optional<String> name) {
    return wanted.isEmpty() || wanted.equals(name);
  }

  private static List<Fault> named(Optional<String> name) {
    return name.flatMap(given -> Bounds.text("name", given, LONGEST_NAME)).stream().toList();
  }
}
