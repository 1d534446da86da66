package io.rapport.survey.adapter.out.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Locks by name, which a thread keeps until it gives all of them back. */
final class NamedLocks {

  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final ThreadLocal<List<ReentrantLock>> held = ThreadLocal.withInitial(ArrayList::new);

  /** Waits for them, all in one order, so that two never wait for each other. */
  void take(Stream<String> names) {
    names
        .sorted()
        .map(name -> locks.computeIfAbsent(name, _ -> new ReentrantLock()))
        .forEach(
            lock -> {
              lock.lock();
              held.get().add(lock);
            });
  }

  void giveBack() {
    held.get().forEach(ReentrantLock::unlock);
    held.remove();
  }
}
