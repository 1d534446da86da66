package io.rapport.e2e;

import com.rudderstack.sdk.java.analytics.Callback;
import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.rudderstack.sdk.java.analytics.messages.AliasMessage;
import com.rudderstack.sdk.java.analytics.messages.GroupMessage;
import com.rudderstack.sdk.java.analytics.messages.IdentifyMessage;
import com.rudderstack.sdk.java.analytics.messages.Message;
import com.rudderstack.sdk.java.analytics.messages.MessageBuilder;
import com.rudderstack.sdk.java.analytics.messages.PageMessage;
import com.rudderstack.sdk.java.analytics.messages.ScreenMessage;
import com.rudderstack.sdk.java.analytics.messages.TrackMessage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Maven's {@code com.rudderstack.sdk.java.analytics:analytics}. */
final class RudderJava implements StockClient {

  private static final String DEVICE = "rudder-java-device";
  private static final String USER = "rudder-java-user";

  @Override
  public SentEvents send(URI host, String writeKey) throws InterruptedException {
    var delivery = new Delivery(ROUNDS * kinds(0).size());
    var analytics =
        RudderAnalytics.builder(writeKey)
            .setDataPlaneUrl(host.toString())
            .flushQueueSize(kinds(0).size())
            .flushInterval(1, TimeUnit.SECONDS)
            // By itself it sends one batch after the other, and waits up to half a minute at a
            // fault.
            .networkExecutor(Executors.newCachedThreadPool())
            .callback(
                new Callback() {
                  @Override
                  public void success(Message message) {
                    delivery.succeeded(call(message), message.messageId());
                  }

                  @Override
                  public void failure(Message message, Throwable cause) {
                    delivery.failed(message.messageId(), cause);
                  }
                })
            .build();
    for (int round = 0; round < ROUNDS; round++) {
      kinds(round).forEach(analytics::enqueue);
    }
    var sent = delivery.await();
    analytics.shutdown();
    return sent;
  }

  private static List<MessageBuilder<?, ?>> kinds(int round) {
    String other = "rudder-java-former-" + round;
    return List.of(
        PageMessage.builder("Pricing").properties(Map.of("path", "/pricing")).anonymousId(other),
        PageMessage.builder("Home").properties(Map.of("path", "/")).anonymousId(DEVICE),
        IdentifyMessage.builder().traits(Map.of("plan", "team")).anonymousId(DEVICE).userId(USER),
        TrackMessage.builder("Report Created")
            .properties(Map.of("round", round, "title", "Grüße 👍"))
            .userId(USER),
        ScreenMessage.builder("Report").userId(USER),
        GroupMessage.builder("rudder-java-account").traits(Map.of("seats", 5)).userId(USER),
        AliasMessage.builder(other).userId(USER));
  }

  private static String call(Message message) {
    return message.type().name().toLowerCase(Locale.ROOT);
  }
}
