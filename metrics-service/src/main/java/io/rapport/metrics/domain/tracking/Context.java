package io.rapport.metrics.domain.tracking;

import java.util.Optional;

/**
 * What was around an event, a JSON object, in two parts: what the pages of a site have in common,
 * and what a visitor's events have in common. Put together they are what came, letter by letter.
 *
 * @param frame the object, with a sign in place of the page
 * @param page with another sign wherever the path of the event was
 */
public record Context(String frame, Optional<String> page) {

  private static final String PAGE = "\"page\":{";
  private static final String PAGE_SIGN = "\\u0001";
  private static final String PATH_SIGN = "\\u0002";

  public static Context of(String context, Optional<String> path) {
    return page(context)
        .map(
            page ->
                new Context(
                    context.substring(0, page.from())
                        + '"'
                        + PAGE_SIGN
                        + '"'
                        + context.substring(page.end()),
                    Optional.of(withoutPath(context.substring(page.from(), page.end()), path))))
        .orElseGet(() -> new Context(context, Optional.empty()));
  }

  /** Where the page stands in the outermost object. */
  private static Optional<Span> page(String context) {
    if (!context.contains(PAGE) || context.contains(PAGE_SIGN) || context.contains(PATH_SIGN)) {
      return Optional.empty();
    }
    int from = 0;
    int depth = 0;
    for (int n = 0; n < context.length(); n++) {
      switch (context.charAt(n)) {
        case '{', '[' -> depth++;
        case '}', ']' -> {
          depth--;
          if (from > 0 && depth == 1) {
            return Optional.of(new Span(from, n + 1));
          }
        }
        case '"' -> {
          if (from == 0 && depth == 1 && context.startsWith(PAGE, n)) {
            from = n + PAGE.length() - 1;
          }
          n = endOfText(context, n);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static int endOfText(String json, int from) {
    int n = json.indexOf('"', from + 1);
    while (n >= 0 && isEscaped(json, n)) {
      n = json.indexOf('"', n + 1);
    }
    return n < 0 ? json.length() : n;
  }

  private static boolean isEscaped(String json, int sign) {
    int n = sign;
    while (json.charAt(n - 1) == '\\') {
      n--;
    }
    return (sign - n) % 2 == 1;
  }

  private static String withoutPath(String page, Optional<String> path) {
    return path.filter(Context::standsInTexts)
        .map(whole -> page.replace(whole, PATH_SIGN))
        .orElse(page);
  }

  /** JSON has a slash in texts only, and such a path ends where the text ends at the latest. */
  private static boolean standsInTexts(String path) {
    return path.length() > 1
        && path.charAt(0) == '/'
        && path.indexOf('"') < 0
        && path.indexOf('\\') < 0;
  }

  /**
   * A piece of a text.
   *
   * @param end after it
   */
  private record Span(int from, int end) {}
}
