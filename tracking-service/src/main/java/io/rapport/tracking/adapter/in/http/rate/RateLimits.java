package io.rapport.tracking.adapter.in.http.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.rapport.tracking.TrackingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;

/**
 * Limits what one address and one key may send.
 *
 * <p>A write key is public, so the limit of the address comes first, one address may use up only a
 * part of what a key may, and what an address sends at an ordinary rate never counts against the
 * key. So nobody mutes a customer with its own key.
 */
@ApplicationScoped
public class RateLimits {

  /** One address may use up half a key's budget. */
  private static final int ADDRESSES_TO_USE_UP_A_KEY = 2;

  /** Only live keys get here, so this many are enough for any installation. */
  private static final int MOST_KEYS = 10_000;

  private record Key(String projectId, String keyId) {}

  private final TrackingConfig.Limits limits;
  private final TimeMeter clock;
  private final long addressEvents;
  private final Cache<InetAddress, Sender> senders;
  private final Cache<Key, Budget> keys;

  @Inject
  RateLimits(TrackingConfig config) {
    this(config.limits(), new CoarseClock());
  }

  RateLimits(TrackingConfig.Limits limits, TimeMeter clock) {
    this.limits = limits;
    this.clock = clock;
    this.addressEvents = addressEvents(limits);
    this.senders = remembered(limits.addresses());
    this.keys = remembered(MOST_KEYS);
  }

  /**
   * Asks whether this address may send another request.
   *
   * @throws RateLimited when it sent too much
   */
  public Admission admit(InetAddress address) {
    var sender = senders.get(Networks.of(address), _ -> newSender());
    spend(sender.requests(), Limit.ADDRESS_REQUESTS);
    spend(sender.events(), Limit.ADDRESS_EVENTS);
    return new Admission(this, sender);
  }

  Budget ofKey(String projectId, String keyId) {
    var key = keys.get(new Key(projectId, keyId), _ -> newBudget(limits.keyEvents()));
    spend(key, Limit.KEY_EVENTS);
    return key;
  }

  private static void spend(Budget budget, Limit limit) {
    if (!budget.take()) {
      throw new RateLimited(limit, budget.secondsUntilNext());
    }
  }

  private Sender newSender() {
    return new Sender(
        newBudget(limits.addressRequests()),
        newBudget(addressEvents),
        newBudget(Math.max(1, limits.addressAlways())));
  }

  private Budget newBudget(long perSecond) {
    return Budget.of(perSecond, limits.burst(), clock);
  }

  private static long addressEvents(TrackingConfig.Limits limits) {
    long part = limits.keyEvents() / ADDRESSES_TO_USE_UP_A_KEY;
    return limits.keyEvents() == 0 || limits.addressEvents() == 0
        ? limits.addressEvents()
        : Math.max(1, Math.min(part, limits.addressEvents()));
  }

  private static <K, V> Cache<K, V> remembered(int most) {
    return Caffeine.newBuilder().maximumSize(most).build();
  }
}
