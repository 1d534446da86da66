package io.rapport.survey.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language by its BCP 47 tag: {@code de}, {@code de-AT}, {@code zh-Hant-TW}.
 *
 * @param tag language, script and region, in their usual letter cases
 */
public record Language(String tag) {

  /** What a tag looks like; variants and extensions are of no use to a survey. */
  public static final String TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

  private static final String UNKNOWN = "und";
  private static final int LONGEST = 20;
  private static final Pattern SHAPE = Pattern.compile(TAG);

  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!SHAPE.matcher(tag).matches()) {
      throw new IllegalArgumentException("No language tag: " + tag);
    }
  }

  /** The language that somebody names in whatever letter case; empty when it is none. */
  public static Optional<Language> of(String tag) {
    return tag.length() > LONGEST
        ? Optional.empty()
        : Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
            .filter(known -> SHAPE.matcher(known).matches() && !known.equals(UNKNOWN))
            .map(Language::new);
  }

  /** This language, and then what is understood instead of it: de-AT, de. */
  public List<Language> andBroader() {
    var all = new ArrayList<Language>();
    for (var rest = tag; !rest.isEmpty(); rest = broader(rest)) {
      all.add(new Language(rest));
    }
    return all;
  }

  private static String broader(String tag) {
    return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
  }

  @Override
  public String toString() {
    return tag;
  }
}
