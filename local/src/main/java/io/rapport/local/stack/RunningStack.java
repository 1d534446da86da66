package io.rapport.local.stack;

import io.rapport.local.Progress;
import io.rapport.local.TokenSource;
import io.rapport.local.part.Part;
import io.rapport.local.process.LogFile;
import io.rapport.local.process.ProcessState.Started;
import io.rapport.local.process.ProcessState.Stopped;
import io.rapport.local.site.DataLock;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** A system that was started here: its address, its processes, and its end. */
public final class RunningStack implements AutoCloseable {

  private final List<Part> parts;
  private final Map<String, StackProcess> processes = new LinkedHashMap<>();
  private final Site site;
  private final DataLock lock;
  private final Progress progress;
  private final TokenSource tokens;
  private final CompletableFuture<Death> firstDeath = new CompletableFuture<>();
  private final Executor threads = task -> Thread.ofVirtual().start(task);
  private final Thread atExit = new Thread(this::stop, "stop-the-stack");
  private final Object changing = new Object();

  private Instance instance;
  private boolean stopped;

  RunningStack(List<Part> parts, Site site, Instance instance, DataLock lock, Progress progress) {
    this.parts = List.copyOf(parts);
    this.site = site;
    this.instance = instance;
    this.lock = lock;
    this.progress = progress;
    this.tokens = new KeycloakTokens(site.ports().realm());
    parts.forEach(part -> processes.put(part.name(), new StackProcess(part, new Register())));
  }

  /** The one public address. */
  public URI origin() {
    return site.ports().origin();
  }

  public PortPlan ports() {
    return site.ports();
  }

  /** Access tokens of the local users. */
  public TokenSource tokens() {
    return tokens;
  }

  /**
   * A process by its name: a service's module, or {@code kafka}, {@code postgres}, {@code
   * keycloak}.
   */
  public StackProcess process(String name) {
    return Optional.ofNullable(processes.get(name))
        .orElseThrow(() -> new IllegalArgumentException("No process is called " + name));
  }

  /** All processes, in the order of their start. */
  public List<StackProcess> processes() {
    return List.copyOf(processes.values());
  }

  /** Completed when a process ends that nobody asked to; who does not look lives on without it. */
  public CompletableFuture<Death> firstDeath() {
    return firstDeath;
  }

  void startAll() {
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      update(now -> now);
      parts.forEach(part -> LogFile.turn(site.data().log(part.name())));
      allReady().join();
    } catch (CompletionException e) {
      boolean cancelled = isStopping();
      stop();
      if (cancelled) {
        throw new StartCancelled(e);
      }
      if (e.getCause() instanceof StartFailed failure) {
        throw failure;
      }
      throw new StartFailed(String.valueOf(e.getCause()), e);
    }
  }

  /** Each part as early as it can be; the first failure ends the waiting. */
  private CompletableFuture<?> allReady() {
    Map<String, CompletableFuture<Void>> ready = new HashMap<>();
    CompletableFuture<Void> failure = new CompletableFuture<>();
    for (Part part : parts) {
      CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> prepare(part), threads);
      CompletableFuture<Void> start =
          CompletableFuture.allOf(prepared, neededBy(part, ready))
              .thenRunAsync(() -> start(part), threads);
      start.exceptionally(
          cause -> {
            failure.completeExceptionally(cause);
            return null;
          });
      ready.put(part.name(), start);
    }
    return CompletableFuture.anyOf(
        failure, CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new)));
  }

  private static CompletableFuture<Void> neededBy(
      Part part, Map<String, CompletableFuture<Void>> ready) {
    return CompletableFuture.allOf(
        part.needs().stream()
            .map(ready::get)
            .filter(Objects::nonNull)
            .toArray(CompletableFuture[]::new));
  }

  private void prepare(Part part) {
    try {
      part.prepare(progress);
    } catch (IOException e) {
      throw new StartFailed(part.name() + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private void start(Part part) {
    process(part.name()).start();
    progress.say(part.name() + " is ready");
  }

  /** Lets other launchers know that all is done that belongs to the start. */
  public void settle() {
    update(now -> now.in(Instance.Phase.READY));
  }

  /** Stops everything, the last started first, and returns when no process is left. */
  public void stop() {
    synchronized (atExit) {
      if (stopped) {
        return;
      }
      update(now -> now.in(Instance.Phase.STOPPING));
      progress.say("Stopping");
      allStopped().join();
      progress.say("Stopped");
      stopped = true;
      Instance.forget(site.data());
      lock.close();
    }
  }

  private CompletableFuture<Void> allStopped() {
    Map<String, CompletableFuture<Void>> gone = new HashMap<>();
    for (Part part : parts.reversed()) {
      CompletableFuture<?>[] dependents =
          parts.stream()
              .filter(other -> other.needs().contains(part.name()))
              .map(other -> gone.get(other.name()))
              .toArray(CompletableFuture[]::new);
      gone.put(
          part.name(),
          CompletableFuture.allOf(dependents)
              .thenRunAsync(() -> process(part.name()).stop(), threads));
    }
    return CompletableFuture.allOf(gone.values().toArray(CompletableFuture[]::new));
  }

  /** Stops everything, and lets the JVM forget about it. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // Then the hook has found everything stopped, or waits for it.
    }
  }

  private boolean isStopping() {
    synchronized (changing) {
      return instance.phase() == Instance.Phase.STOPPING;
    }
  }

  private void update(UnaryOperator<Instance> change) {
    synchronized (changing) {
      instance = change.apply(instance);
      instance.write(site.data());
    }
  }

  private final class Register implements ProcessRegister {

    @Override
    public Started launch(Stopped process) {
      synchronized (changing) {
        if (isStopping()) {
          throw new StartFailed("The system is being stopped");
        }
        return process.start();
      }
    }

    @Override
    public void changed() {
      update(
          now ->
              now.with(
                  processes.values().stream()
                      .flatMap(process -> process.running().stream())
                      .toList()));
    }

    @Override
    public void died(Death death) {
      firstDeath.complete(death);
    }
  }
}
