package io.rapport.gateway.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whose path is it? */
public final class Paths {

  private static final Pattern PUBLIC =
      Pattern.compile("/(v1|beacon|pixel|sourceConfig|survey)(/.*)?");

  /** Dots, slashes and control characters in any disguise that a service might undo. */
  private static final Pattern TRICK =
      Pattern.compile(
          "//|\\\\|;|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|25|0.|1.|7f)", Pattern.CASE_INSENSITIVE);

  private Paths() {}

  /** The path as it was sent; a request line without one has an empty path. */
  public static String of(HttpServerRequest request) {
    return Objects.requireNonNullElse(request.path(), "");
  }

  /** Whether anybody may call it, with a write key that its service checks. */
  public static boolean isPublic(String path) {
    return PUBLIC.matcher(path).matches();
  }

  public static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Whether the gateway and every service behind it read the path the same way. */
  public static boolean isPlain(String path) {
    return path.startsWith("/") && !TRICK.matcher(path).find();
  }
}
