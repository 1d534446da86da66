package io.rapport.gateway.domain.project;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.json.MergePatch;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a project.
 *
 * @param timeZone where its days begin and end
 * @param settings a JSON object of the known settings
 */
public record Definition(
    String name, ZoneId timeZone, Currency currency, Map<String, Object> settings) {

  /** What became of a document that should define a project. */
  public sealed interface Reading {}

  /** It does. */
  public record Valid(Definition definition) implements Reading {}

  /** It does not, and why. */
  public record Invalid(List<Flaw> flaws) implements Reading {}

  /** Reads a JSON object with the fields of this record; settings may be missing. */
  public static Reading read(Map<String, ? extends @Nullable Object> document) {
    var flaws = ProjectShape.PROJECT.flaws("", document).toList();
    return flaws.isEmpty() ? new Valid(of(document)) : new Invalid(flaws);
  }

  /** This definition with a JSON Merge Patch applied. */
  public Reading patched(Map<String, ? extends @Nullable Object> patch) {
    return read(MergePatch.apply(document(), patch));
  }

  /** Whether numbers computed under one definition stand under the other. */
  boolean measuresAs(Definition other) {
    return timeZone.equals(other.timeZone)
        && currency.equals(other.currency)
        && settings.equals(other.settings);
  }

  private Map<String, Object> document() {
    return Map.of(
        "name",
        name,
        "timeZone",
        timeZone.getId(),
        "currency",
        currency.getCurrencyCode(),
        "settings",
        settings);
  }

  private static Definition of(Map<String, ? extends @Nullable Object> document) {
    return new Definition(
        text(document, "name").strip(),
        ZoneId.of(text(document, "timeZone")),
        Currency.getInstance(text(document, "currency")),
        settings(document));
  }

  private static String text(Map<String, ? extends @Nullable Object> document, String field) {
    return (String) Objects.requireNonNull(document.get(field));
  }

  /** JSON objects have no other keys than strings. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> settings(Map<String, ? extends @Nullable Object> document) {
    return document.get("settings") instanceof Map<?, ?> settings
        ? Collections.unmodifiableMap(new TreeMap<>((Map<String, Object>) settings))
        : Map.of();
  }
}
