package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.digest.Digest;
import io.rapport.metrics.domain.digest.Mover;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.saved.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A digest as a page to read; what is put into it is escaped.
 *
 * @param css its style sheet, of trusted origin
 */
public record DigestPage(
    String css,
    String from,
    String to,
    String zone,
    boolean finished,
    List<Row> rows,
    List<Raised> raised,
    List<Target> targets,
    List<Note> notes) {

  private static final String CSS = read("/digest.css");

  /** Nothing runs and nothing is fetched; the one style is known by its hash. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(CSS)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static String html(Digest digest) {
    return Templates.page(of(digest)).render();
  }

  private static DigestPage of(Digest digest) {
    return new DigestPage(
        CSS,
        Figures.day(digest.days().from()),
        Figures.day(digest.days().to()),
        digest.zone().getId(),
        digest.finished(),
        digest.lines().stream().map(Row::of).toList(),
        digest.raised().stream().map(Raised::of).toList(),
        digest.targets().stream().map(Target::of).toList(),
        digest.annotations().stream().map(note -> Note.of(note, digest.zone())).toList());
  }

  private static String read(String resource) {
    try (var stream = DigestPage.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(sha256.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The templates. */
  @CheckedTemplate(basePath = "digest")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance page(DigestPage digest);
  }

  /**
   * A number beside the week before.
   *
   * @param meaning whether the change says anything
   * @param remark what must be said beside it; empty: nothing
   */
  public record Row(
      String name,
      String value,
      String before,
      String change,
      String meaning,
      String remark,
      String mover) {

    static Row of(Digest.Line line) {
      return switch (line) {
        case Digest.Answered(_, var answer, var mover) -> of(answer, mover);
        case Digest.Missing(var kpi, var reason) -> new Row(kpi, "–", "–", "–", "", reason, "");
      };
    }

    private static Row of(KpiAnswer answer, Optional<Mover> mover) {
      var measure = answer.total().measure();
      var before = answer.comparison();
      return new Row(
          answer.definition().name(),
          Figures.value(measure, answer.currency()),
          before.map(found -> Figures.value(found.measure(), answer.currency())).orElse("–"),
          before.map(found -> Figures.change(measure, found.difference())).orElse("–"),
          before.map(found -> Figures.meaning(found.difference())).orElse(""),
          measure.reason().orElse(Figures.isThin(measure) ? "few: n = " + measure.n() : ""),
          mover.map(part -> mover(part, answer.currency())).orElse(""));
    }

    private static String mover(Mover mover, String currency) {
      var part = mover.part();
      var before =
          part.comparison().map(found -> Figures.value(found.measure(), currency)).orElse("–");
      return mover.dimension()
          + " "
          + part.key().value().orElse("")
          + ": "
          + before
          + " → "
          + Figures.value(part.measure(), currency);
    }
  }

  /** An alert that was raised. */
  public record Raised(String name, String days, String value, String rule) {

    static Raised of(Digest.RaisedAlert raised) {
      var last = raised.found().getLast();
      return new Raised(
          raised.alert().draft().name(),
          days(raised.found()),
          last.value().map(value -> Figures.number(value)).orElse("–"),
          words(raised.alert().draft().rule()));
    }

    private static String words(Rule rule) {
      return switch (rule) {
        case Rule.Threshold(_, var side, var value) ->
            Texts.name(side) + " " + Figures.number(value);
        case Rule.Changed(_, var direction) ->
            switch (direction) {
              case ANY -> "changed, not by chance alone";
              case UP -> "rose, not by chance alone";
              case DOWN -> "fell, not by chance alone";
            };
        case Rule.Target(var aim, var goal, _) ->
            (aim == Rule.Aim.AT_LEAST ? "at least " : "at most ") + Figures.number(goal);
      };
    }

    private static String days(List<Evaluation> found) {
      var last = Figures.day(found.getLast().days().to());
      return found.size() == 1 ? last : found.size() + " times, last " + last;
    }
  }

  /** How far a target is. */
  public record Target(
      String name, String value, String goal, String percent, String elapsed, String state) {

    static Target of(Digest.TargetStand stand) {
      var progress = ProgressJson.of(stand.alert().draft().rule(), stand.found()).orElseThrow();
      return new Target(
          stand.alert().draft().name(),
          stand.found().value().map(Figures::number).orElse("–"),
          Figures.number(progress.goal()),
          progress.percent() == null ? "–" : Figures.percent(progress.percent()),
          Figures.percent(progress.elapsedPercent()),
          switch (stand.found().verdict()) {
            case REACHED -> "reached";
            case MISSED -> "missed";
            case NO_DATA -> "no data";
            case LOW_SAMPLE -> "too few";
            case OK, RAISED -> "under way";
          });
    }
  }

  /** What somebody noted. */
  public record Note(String at, String kind, String text, String author) {

    static Note of(Saved<Annotation> saved, ZoneId zone) {
      var json = AnnotationJson.from(saved, zone);
      return new Note(json.at().replace('T', ' '), json.kind(), json.text(), json.author());
    }
  }
}
