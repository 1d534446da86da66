package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.tracking.TrackedEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The clients that people have already, as they come from their registries, with nothing changed
 * but the host: whatever befalls them on the way, what they have sent counts, and counts once.
 */
@OnTheSystem
class StockClientsIT {

  private static final Duration COUNTED = Duration.ofSeconds(60);

  /** One for each batch but the last. */
  private static final List<Fault> FAULTS = List.of(Fault.values());

  /** One client on its way. They wait most of their time, so they all set out together. */
  private record Journey(Project project, FaultyWay way, CompletableFuture<SentEvents> sent) {}

  private final TheSystem system;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Journey segmentJava;
  private final Journey rudderJava;
  private final Journey segmentNode;
  private final Journey rudderNode;
  private final Journey segmentBrowser;
  private final Journey rudderBrowser;

  StockClientsIT(TheSystem system) {
    this.system = system;
    this.segmentJava = setOut("Segment, Java", new SegmentJava());
    this.rudderJava = setOut("RudderStack, Java", new RudderJava());
    this.segmentBrowser =
        setOut("Segment, browser", StockClient.inBrowser("segment-browser.mjs", system.origin()));
    this.rudderBrowser =
        setOut(
            "RudderStack, browser", StockClient.inBrowser("rudder-browser.mjs", system.origin()));
    this.segmentNode = setOut("Segment, Node", StockClient.ofNode("segment-node.mjs"));
    this.rudderNode = setOut("RudderStack, Node", StockClient.ofNode("rudder-node.mjs"));
  }

  @AfterAll
  void end() {
    List.of(segmentJava, rudderJava, segmentNode, rudderNode, segmentBrowser, rudderBrowser)
        .forEach(journey -> journey.way().close());
    threads.shutdownNow();
  }

  @Test
  void segments_java_client_names_its_key_in_the_body_alone() throws Throwable {
    var sent = arrived(segmentJava);

    assertThat(sent.of()).hasSize(7 * StockClient.ROUNDS);
    assertThat(segmentJava.way().sent())
        .allSatisfy(
            request -> {
              assertThat(request.path()).isEqualTo("/v1/import/");
              assertThat(request.headers().containsKey("Authorization")).isFalse();
            });
    assertNoSessions(segmentJava.project());
  }

  @Test
  void rudderstacks_java_client_sends_gzip_in_chunks() throws Throwable {
    var sent = arrived(rudderJava);

    assertThat(sent.of()).hasSize(7 * StockClient.ROUNDS);
    assertThat(rudderJava.way().sent())
        .allSatisfy(
            request -> {
              assertThat(request.path()).isEqualTo("/v1/batch");
              assertThat(request.headers().getFirst("Content-Encoding")).isEqualTo("gzip");
              assertThat(request.headers().getFirst("Transfer-Encoding")).isEqualTo("chunked");
            });
    assertNoSessions(rudderJava.project());
  }

  @Test
  void segments_node_client_says_how_often_it_has_tried() throws Throwable {
    var sent = arrived(segmentNode);

    assertThat(sent.of()).hasSize(7 * StockClient.ROUNDS);
    assertThat(segmentNode.way().sent())
        .anySatisfy(
            request -> assertThat(request.headers().getFirst("X-Retry-Count")).isEqualTo("1"));
    assertNoSessions(segmentNode.project());
  }

  @Test
  void rudderstacks_node_client_calls_its_gzip_a_form() throws Throwable {
    var sent = arrived(rudderNode);

    // And 30 large ones, which it puts into two batches.
    assertThat(sent.of()).hasSize(7 * StockClient.ROUNDS + 30);
    assertThat(rudderNode.way().sent())
        .allSatisfy(
            request -> {
              assertThat(request.headers().getFirst("Content-Type"))
                  .isEqualTo("application/x-www-form-urlencoded");
              assertThat(request.headers().getFirst("Content-Encoding")).isEqualTo("gzip");
            });
    assertNoSessions(rudderNode.project());
  }

  @Test
  void segments_browser_client_sends_from_another_origin_and_talks_to_nobody_else()
      throws Throwable {
    var sent = arrived(segmentBrowser);

    // Three visits: one request an event, in batches, and by the settings alone.
    assertThat(sent.of()).hasSize(3 * (6 * StockClient.ROUNDS + 1));
    assertThat(paths(segmentBrowser))
        .containsExactlyInAnyOrder("/v1/p", "/v1/i", "/v1/t", "/v1/s", "/v1/g", "/v1/a", "/v1/b");
    assertThat(sent.headers()).contains("authorization", "x-retry-count");
    assertOnlyUs(segmentBrowser, sent);
  }

  @Test
  void rudderstacks_browser_client_sends_from_another_origin_and_talks_to_nobody_else()
      throws Throwable {
    var sent = arrived(rudderBrowser);

    // Three visits: one request an event, in batches, by beacon; and one that was broken off and
    // taken up again, of one round before and one after.
    assertThat(sent.of()).hasSize(3 * (5 * StockClient.ROUNDS + 1) + 2 * 6);
    assertThat(paths(rudderBrowser))
        .containsExactlyInAnyOrder(
            "/v1/page", "/v1/identify", "/v1/track", "/v1/group", "/v1/alias", "/v1/batch");
    assertThat(sent.headers())
        .contains(
            "anonymousid", "sentat", "rsa-retry-attempt", "rsa-retry-reason", "rsa-recovered");
    assertOnlyUs(rudderBrowser, sent);
  }

  @Test
  void a_picture_in_a_mail_counts_like_any_page() {
    // Given
    var project = Project.create(system, "Mails");

    // When
    system
        .anybody()
        .header(
            "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        .get("/pixel/v1/page?writeKey=" + project.writeKey() + "&anonymousId=a&messageId=mail-1")
        .then()
        .statusCode(200)
        .contentType("image/gif");

    // Then
    assertCounted(project, "pageviews", List.of("mail-1"));
  }

  private Journey setOut(String name, StockClient client) {
    var project = Project.create(system, name);
    var way = FaultyWay.to(system.origin(), FAULTS);
    var sent = CompletableFuture.supplyAsync(() -> send(client, way, project), threads);
    return new Journey(project, way, sent);
  }

  private static SentEvents send(StockClient client, FaultyWay way, Project project) {
    try {
      return client.send(way.origin(), project.writeKey());
    } catch (RuntimeException | Error asItIs) {
      throw asItIs;
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** What the client has sent, when all of it is counted, and counted once. */
  private SentEvents arrived(Journey journey) throws Throwable {
    var sent = sent(journey);
    assertThat(sent.failures()).isEmpty();
    assertThat(journey.way().left()).isEmpty();
    assertRecorded(journey.project(), sent);
    assertCounted(journey.project(), "pageviews", sent.of("page", "screen"));
    assertCounted(journey.project(), "active_users", sent.of("page", "screen", "track"));
    assertOnePerson(journey.project());
    assertReceipts(journey.project(), sent);
    return sent;
  }

  private static SentEvents sent(Journey journey) throws Throwable {
    try {
      return journey.sent().get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  /** Every one of them under its own name; and some twice, for an answer was lost. */
  private void assertRecorded(Project project, SentEvents sent) {
    var recorded =
        EventTopic.of(system).of(project).stream().filter(StockClientsIT::isNoKnock).toList();
    var calls = new HashMap<String, String>();
    recorded.forEach(event -> calls.put(event.getMessageId(), call(event)));
    assertThat(calls).isEqualTo(sent.calls());
    assertThat(recorded).hasSizeGreaterThan(calls.size());
  }

  /** The receipts say what the client says, which knows nothing of the answers that were lost. */
  private void assertReceipts(Project project, SentEvents sent) {
    var recorded = EventTopic.of(system).of(project);
    int knocks = (int) recorded.stream().filter(event -> !isNoKnock(event)).count();
    int stored = sent.of().size() + knocks;
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () ->
                assertThat(receipts(project))
                    .containsEntry("received", recorded.size())
                    .containsEntry("stored", stored)
                    .containsEntry("duplicate", recorded.size() - stored)
                    .containsEntry("refused", 0)
                    .containsEntry("bot", 0));
  }

  private static Map<String, Object> receipts(Project project) {
    return project
        .as("viewer")
        .get(project.path("/receipts?" + today()))
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  /** By which a test finds out that everybody knows its project. */
  private static boolean isNoKnock(TrackedEvent event) {
    return !event.getMessageIdMade();
  }

  private static void assertCounted(Project project, String kpi, Collection<String> messageIds) {
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () ->
                assertThat(project.records(kpi, today() + "&limit=500"))
                    .extracting(record -> (String) record.get("messageId"))
                    .containsExactlyInAnyOrderElementsOf(messageIds));
  }

  /** The visitor on any device, the user and the member of an account are the same. */
  private static void assertOnePerson(Project project) {
    var active = project.kpi("active_users", today() + "&interval=total&window=7");
    assertThat(active.getInt("total.value")).isOne();
  }

  /** Servers visit no pages, whatever they say of their users. */
  private static void assertNoSessions(Project project) {
    assertThat(project.kpi("sessions", today()).getInt("total.value")).isZero();
  }

  private void assertOnlyUs(Journey journey, SentEvents sent) {
    assertThat(sent.origins())
        .containsExactlyInAnyOrder(journey.way().origin().toString(), system.origin().toString());
    assertThat(journey.project().kpi("sessions", today()).getInt("total.value")).isPositive();
  }

  private static Set<String> paths(Journey journey) {
    return journey.way().sent().stream().map(FaultyWay.Sent::path).collect(Collectors.toSet());
  }

  private static String call(TrackedEvent event) {
    return event.getType().name().toLowerCase(Locale.ROOT);
  }

  private static String today() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    return "from=" + today.minusDays(1) + "&to=" + today;
  }
}
