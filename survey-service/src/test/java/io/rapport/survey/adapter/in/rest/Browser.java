package io.rapport.survey.adapter.in.rest;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser without scripts, as far as the page of a link needs one. */
final class Browser {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final Pattern ACTION =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
  private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]*)\"");
  private static final int SEE_OTHER = 303;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> headers = new HashMap<>(Map.of("User-Agent", FIREFOX));
  private Optional<HttpResponse<String>> page = Optional.empty();

  /** From now on it says this. */
  Browser saying(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Browser open(String address) {
    return call("GET", address, Optional.empty());
  }

  Browser look(String address) {
    return call("HEAD", address, Optional.empty());
  }

  /** Sends the page's form with these values, and goes where it leads. */
  Browser send(String... namesAndValues) {
    var values = form(namesAndValues);
    return sendOnly(
        (values.isEmpty() ? "" : values + "&") + "leave_empty=&" + form("stamp", stamp()));
  }

  /** Sends this to where the page's form goes, and goes where it leads. */
  Browser sendOnly(String body) {
    call("POST", action(), Optional.of(body));
    while (status() == SEE_OTHER) {
      open(header("Location").orElseThrow());
    }
    return this;
  }

  static String form(String... namesAndValues) {
    return IntStream.range(0, namesAndValues.length / 2)
        .mapToObj(
            index ->
                encode(namesAndValues[2 * index], UTF_8)
                    + "="
                    + encode(namesAndValues[2 * index + 1], UTF_8))
        .collect(Collectors.joining("&"));
  }

  int status() {
    return page.orElseThrow().statusCode();
  }

  String html() {
    return page.orElseThrow().body();
  }

  Optional<String> header(String name) {
    return page.orElseThrow().headers().firstValue(name);
  }

  List<String> headers(String name) {
    return page.orElseThrow().headers().allValues(name);
  }

  String action() {
    return first(ACTION).replace("&amp;", "&");
  }

  String stamp() {
    return first(STAMP);
  }

  private String first(Pattern pattern) {
    var found = pattern.matcher(html());
    if (!found.find()) {
      throw new AssertionError("Not in the page: " + pattern + "\n" + html());
    }
    return found.group(1);
  }

  private Browser call(String method, String address, Optional<String> body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port).resolve(address))
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    headers.forEach(request::header);
    // What a page in a sandbox says of itself.
    body.ifPresent(
        _ ->
            request
                .header("Origin", "null")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    try {
      page = Optional.of(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }
}
