package io.rapport.survey.adapter.in.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.domain.look.Colour;
import io.rapport.survey.domain.look.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The pages' style, in the colours of a survey. */
final class Stylesheet {

  private static final Colour BLACK = new Colour("#000000");
  private static final Colour WHITE = new Colour("#ffffff");
  private static final Theme AT_NIGHT =
      new Theme(
          Theme.PLAIN.accent(),
          new Colour("#14171c"),
          new Colour("#f2f4f7"),
          Theme.PLAIN.font(),
          Theme.PLAIN.radius());

  private static final String STYLE = read();

  private Stylesheet() {}

  /** The style for who looks by day, and by night where the survey has no ground of its own. */
  static String of(Theme theme) {
    return isByDayAndNight(theme)
        ? ":root{color-scheme:light dark;%s%s}@media (prefers-color-scheme:dark){:root{%s}}%s"
            .formatted(shapes(theme), colours(theme), colours(atNight(theme)), STYLE)
        : ":root{color-scheme:%s;%s%s}%s"
            .formatted(scheme(theme), shapes(theme), colours(theme), STYLE);
  }

  private static boolean isByDayAndNight(Theme theme) {
    return theme.background().equals(Theme.PLAIN.background())
        && theme.text().equals(Theme.PLAIN.text());
  }

  private static Theme atNight(Theme theme) {
    return new Theme(
        theme.accent(), AT_NIGHT.background(), AT_NIGHT.text(), theme.font(), theme.radius());
  }

  private static String scheme(Theme theme) {
    return isDark(theme) ? "dark" : "light";
  }

  private static boolean isDark(Theme theme) {
    return theme.background().contrastTo(WHITE) > theme.background().contrastTo(BLACK);
  }

  private static String colours(Theme theme) {
    return "--bg:%s;--fg:%s;--accent:%s;--on-accent:%s;--line:%s;--problem:%s;"
        .formatted(
            theme.background(),
            theme.text(),
            theme.accent(),
            readableOn(theme.accent()),
            "color-mix(in srgb," + theme.text() + " 60%," + theme.background() + ")",
            isDark(theme) ? "#ff8a80" : "#b3261e");
  }

  /** Black or white, whichever is read better on this. */
  static Colour readableOn(Colour ground) {
    return ground.contrastTo(WHITE) >= ground.contrastTo(BLACK) ? WHITE : BLACK;
  }

  private static String shapes(Theme theme) {
    return "--radius:%dpx;--font:%s;"
        .formatted(
            theme.radius(),
            switch (theme.font()) {
              case SYSTEM -> "system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif";
              case SANS -> "Arial,Helvetica,sans-serif";
              case SERIF -> "Georgia,\"Times New Roman\",serif";
              case MONO -> "ui-monospace,Menlo,Consolas,monospace";
            });
  }

  private static String read() {
    var file = "/link.css";
    try (var in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
