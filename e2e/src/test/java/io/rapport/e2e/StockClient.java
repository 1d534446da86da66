package io.rapport.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A client of somebody else, as it comes from its registry. */
@FunctionalInterface
interface StockClient {

  int ROUNDS = 6;

  /**
   * Lets it say every kind of event that it knows in {@link #ROUNDS} rounds, and returns when it
   * has given up none of them and has no more to send.
   *
   * @param host where it is to send to
   * @return what it has sent
   */
  SentEvents send(URI host, String writeKey) throws Exception;

  /** One of npm's, by a program in {@code e2e/node}. */
  static StockClient ofNode(String script) {
    return (host, writeKey) -> sent(run(script, host, writeKey, Map.of()));
  }

  /**
   * One that lives in a page.
   *
   * @param system where a page finds what a client asks for before its first event
   */
  static StockClient inBrowser(String script, URI system) {
    return (host, writeKey) ->
        sent(
            run(
                script,
                host,
                writeKey,
                Map.of("browser", Browser.find().toString(), "origin", system.toString())));
  }

  private static JsonPath run(String script, URI host, String writeKey, Map<String, Object> more)
      throws Exception {
    var task = new HashMap<>(more);
    task.putAll(Map.of("host", host.toString(), "writeKey", writeKey, "rounds", ROUNDS));
    return new NodeScript(script).run(new ObjectMapper().writeValueAsString(task));
  }

  private static SentEvents sent(JsonPath answer) {
    return new SentEvents(
        answer.<Map<String, List<String>>>get("sent"),
        list(answer, "failed"),
        list(answer, "origins"),
        list(answer, "headers"));
  }

  private static List<String> list(JsonPath answer, String name) {
    return Objects.requireNonNullElse(answer.getList(name), List.of());
  }
}
