package io.rapport.metrics.domain.money;

import io.rapport.metrics.domain.selection.NamesReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is recurring revenue of JSON values (maps, lists, strings) as they stand in questions
 * and settings.
 *
 * @param refuse takes the field and the reason
 */
public record MrrReader(BiConsumer<String, String> refuse) {

  private static final Set<String> FIELDS = Set.of("from", "events", "property");

  /** What stands at this field; empty if it is nothing that can be read. */
  public Optional<MrrRule> rule(String field, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> fields)) {
      refuse.accept(field, "must be an object with from, events, property");
      return Optional.empty();
    }
    if (!FIELDS.containsAll(fields.keySet())) {
      refuse.accept(field, "knows from, events and property, and nothing else");
    }
    var names = new NamesReader(refuse);
    var property = names.one(field + ".property", fields.get("property"));
    return switch (fields.containsKey("from")
        ? String.valueOf(fields.get("from"))
        : "subscription") {
      case "subscription" -> {
        if (fields.containsKey("events")) {
          refuse.accept(field, "takes no events beside subscription");
        }
        yield Optional.of(
            new MrrRule.Subscriptions(property.orElse(MrrRule.Subscriptions.PROPERTY)));
      }
      case "charges" ->
          Optional.of(
              new MrrRule.Charges(
                  names.all(field + ".events", fields.get("events")).orElse(Set.of()), property));
      default -> {
        refuse.accept(field + ".from", "must be one of subscription, charges");
        yield Optional.empty();
      }
    };
  }
}
