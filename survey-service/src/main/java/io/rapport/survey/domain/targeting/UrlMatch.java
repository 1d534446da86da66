package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;

/**
 * Which addresses are meant. What begins with a slash is held against the path, everything else
 * against the whole address; a fragment never counts.
 *
 * <p>No regular expressions: every kind is done in time that grows with the address alone.
 */
public record UrlMatch(Kind kind, String value) {

  private static final int LONGEST = 500;
  private static final int MOST_STARS = 10;
  private static final char STAR = '*';

  /** How it is held against it. */
  public enum Kind {
    /** The same, with or without its query. */
    EXACT,
    /** It begins so. */
    PREFIX,
    /** It is in there. */
    CONTAINS,
    /** The same, where a star stands for anything; with or without its query. */
    GLOB
  }

  public boolean matches(String url) {
    var address = value.startsWith("/") ? path(before(url, '#')) : before(url, '#');
    return switch (kind) {
      case EXACT -> address.equals(value) || before(address, '?').equals(value);
      case PREFIX -> address.startsWith(value);
      case CONTAINS -> address.contains(value);
      case GLOB -> isLike(address) || isLike(before(address, '?'));
    };
  }

  List<Fault> faults() {
    if (value.isEmpty() || value.length() > LONGEST) {
      return List.of(new Fault("value", "must have 1 to " + LONGEST + " characters"));
    }
    if (kind == Kind.GLOB && value.chars().filter(c -> c == STAR).count() > MOST_STARS) {
      return List.of(new Fault("value", "must have at most " + MOST_STARS + " stars"));
    }
    return List.of();
  }

  /** Each piece between stars is taken where it comes first: if that fails, everything does. */
  private boolean isLike(String text) {
    int star = value.indexOf(STAR);
    if (star < 0) {
      return text.equals(value);
    }
    var last = value.substring(value.lastIndexOf(STAR) + 1);
    if (!text.startsWith(value.substring(0, star))) {
      return false;
    }
    int at = star;
    while (star < value.lastIndexOf(STAR)) {
      int next = value.indexOf(STAR, star + 1);
      var piece = value.substring(star + 1, next);
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
      star = next;
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }

  private static String path(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return url;
    }
    for (int at = scheme + 3; at < url.length(); at++) {
      if (url.charAt(at) == '/') {
        return url.substring(at);
      }
      if (url.charAt(at) == '?') {
        return "/" + url.substring(at);
      }
    }
    return "/";
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
