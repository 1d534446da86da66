package io.rapport.local.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody with a name and an address. */
record Person(String id, String firstName, String lastName, Country country) {

  private static final List<String> FIRST_NAMES =
      List.of(
          "Anna", "Ben", "Clara", "David", "Elif", "Felix", "Greta", "Hannes", "Ida", "Jonas",
          "Kira", "Leon", "Mia", "Noah", "Olga", "Paul", "Romy", "Sami", "Tara", "Vito");
  private static final List<String> LAST_NAMES =
      List.of(
          "Arnold", "Bauer", "Cramer", "Dubois", "Ernst", "Fischer", "Gruber", "Huber", "Ivanov",
          "Jansen", "Keller", "Lang", "Meyer", "Novak", "Olsen", "Peters", "Roth", "Schmid",
          "Vogel", "Weber");

  static Person of(String id, Dice dice) {
    return new Person(
        id,
        dice.pick(FIRST_NAMES),
        dice.pick(LAST_NAMES),
        dice.weighted(List.of(Country.values()), country -> country.share));
  }

  Map<String, Object> traits(LocalDate since) {
    var traits = new LinkedHashMap<String, Object>();
    traits.put("firstName", firstName);
    traits.put("lastName", lastName);
    traits.put(
        "email", (firstName + "." + lastName + "." + id).toLowerCase(Locale.ROOT) + "@example.com");
    traits.put("address", Map.of("country", country.code));
    traits.put("createdAt", since.toString());
    return traits;
  }
}
