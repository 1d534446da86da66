package io.rapport.metrics.domain.customer;

import io.rapport.metrics.domain.selection.NamesReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is a customer of JSON values (maps, lists, strings, numbers) as they stand in questions
 * and settings.
 *
 * @param refuse takes the field and the reason
 */
public record CustomerReader(BiConsumer<String, String> refuse) {

  private static final int MOST_DAYS = 3650;
  private static final Set<String> FIELDS = Set.of("by", "windowDays", "events");

  /** What stands at this field; empty if it is nothing that can be read. */
  public Optional<CustomerRule> rule(String field, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> fields)) {
      refuse.accept(field, "must be an object with by, windowDays, events");
      return Optional.empty();
    }
    if (!FIELDS.containsAll(fields.keySet())) {
      refuse.accept(field, "knows by, windowDays and events, and nothing else");
    }
    return switch (fields.containsKey("by") ? String.valueOf(fields.get("by")) : "purchase") {
      case "subscription" -> Optional.of(subscribed(field, fields));
      case "purchase" ->
          Optional.of(
              new CustomerRule.Bought(
                  days(field, fields, CustomerRule.Bought.DAYS),
                  events(field, fields, CustomerRule.Bought.ORDERS)));
      case "activity" ->
          Optional.of(
              new CustomerRule.Active(
                  days(field, fields, CustomerRule.Active.DAYS), events(field, fields, Set.of())));
      default -> {
        refuse.accept(field + ".by", "must be one of subscription, purchase, activity");
        yield Optional.empty();
      }
    };
  }

  private CustomerRule subscribed(String field, Map<?, ?> fields) {
    if (fields.containsKey("windowDays") || fields.containsKey("events")) {
      refuse.accept(field, "takes no windowDays and no events beside subscription");
    }
    return new CustomerRule.Subscribed();
  }

  private int days(String field, Map<?, ?> fields, int unlessSaid) {
    if (!fields.containsKey("windowDays")) {
      return unlessSaid;
    }
    if (fields.get("windowDays") instanceof Integer days && days >= 1 && days <= MOST_DAYS) {
      return days;
    }
    refuse.accept(field + ".windowDays", "must be a whole number from 1 to " + MOST_DAYS);
    return unlessSaid;
  }

  private Set<String> events(String field, Map<?, ?> fields, Set<String> unlessSaid) {
    return new NamesReader(refuse).all(field + ".events", fields.get("events")).orElse(unlessSaid);
  }
}
