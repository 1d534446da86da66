package io.rapport.reading;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that reads until it is closed: after a failure it begins anew, with a new consumer. */
public final class ReadingThread implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ReadingThread.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Object> settings;
  private final Duration retryAfter;
  private final Reading reading;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Consumer<?, ?> current;

  /**
   * Not yet reading; see {@link #start}.
   *
   * @param name of the thread, as it stands in the log
   * @param settings of its consumers; see {@link ConsumerSettings}
   */
  public ReadingThread(
      String name, Map<String, Object> settings, Duration retryAfter, Reading reading) {
    this.settings = Map.copyOf(settings);
    this.retryAfter = retryAfter;
    this.reading = reading;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::readForEver);
  }

  public void start() {
    thread.start();
  }

  /** Ends it soon, without waiting. */
  public void end() {
    ended.countDown();
    var consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Ends it, and waits until it has ended. */
  @Override
  public void close() throws InterruptedException {
    end();
    thread.join(PATIENCE);
  }

  private void readForEver() {
    while (goesOn()) {
      try (var consumer = new KafkaConsumer<String, byte @Nullable []>(settings)) {
        current = consumer;
        if (goesOn()) {
          reading.follow(consumer, this::goesOn);
        }
      } catch (WakeupException | InterruptException e) {
        LOG.debugf(e, "Woken up: reader=%s", thread.getName());
      } catch (RuntimeException e) {
        // Whatever it is: without this thread the service would know nothing new for ever.
        reading.failed();
        LOG.errorf(e, "Cannot read, trying again: reader=%s", thread.getName());
        pause();
      }
    }
  }

  private boolean goesOn() {
    return ended.getCount() > 0;
  }

  private void pause() {
    try {
      if (ended.await(retryAfter.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debugf("Ended while it waited: reader=%s", thread.getName());
      }
    } catch (InterruptedException e) {
      ended.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
