package io.rapport.metrics;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The settings of metrics-service. */
@ConfigMapping(prefix = "rapport.metrics")
public interface MetricsConfig {

  /** The largest body of a request, such as a question. */
  @WithDefault("256K")
  MemorySize bodyLimit();

  /** Where the numbers are kept. */
  Store store();

  /** What is kept beside the database. */
  Archive archive();

  /** How the topics are read. */
  Ingest ingest();

  /** What questions may take. */
  Queries queries();

  /** What downloads may take. */
  Downloads downloads();

  /** What may be brought in from another installation. */
  Imports imports();

  /** What others are told of persons. */
  Persons persons();

  /** What is worked out ahead of questions. */
  Sealing sealing();

  /** How numbers are watched that somebody wants to be told of. */
  Alerts alerts();

  /** Where the numbers are kept. */
  interface Store {

    /** The folder of the database file; only one process may use it. */
    Path directory();

    /** How much memory the database may use beside the heap; it spills to disk beyond. */
    @WithDefault("512MB")
    String memoryLimit();

    /** How many threads the database works with. */
    @WithDefault("2")
    @Min(1)
    int threads();

    /** The store is made anew once for each new word that stands here. */
    Optional<String> rebuild();
  }

  /** What is kept beside the database. */
  interface Archive {

    /** Its folder, if not {@code archive} in the folder of the store. */
    Optional<Path> directory();

    /** How many new messages are written as soon as there are so many. */
    @WithDefault("1000000")
    @Min(1)
    long afterMessages();

    /** After how long fewer are written too. */
    @WithDefault("24h")
    Duration after();

    /** About how large a file may become before another one begins. */
    @WithDefault("64M")
    MemorySize fileSize();
  }

  /** How the topics are read. */
  interface Ingest {

    /** How many messages are stored in one transaction at most, while the reading keeps up. */
    @WithDefault("5000")
    @Min(1)
    int batchSize();

    /**
     * Memory that recognises repeated messages; four bytes for each one ever stored keep it fast.
     */
    @WithDefault("48M")
    MemorySize dedupMemory();

    /** Memory that knows whose ids are whose; 32 bytes for each id that is in use keep it fast. */
    @WithDefault("24M")
    MemorySize identityMemory();

    /** How long to wait before trying again when the store or the broker fails. */
    @WithDefault("1s")
    Duration retryAfter();
  }

  /** What others are told of persons. */
  interface Persons {

    /** How long to wait before telling what has changed since the last time. */
    @WithDefault("15s")
    Duration toldEvery();

    /** How long to wait at least before looking again who is in the segments of a project. */
    @WithDefault("30s")
    Duration segmentsEvery();
  }

  /** What is worked out ahead of questions. */
  interface Sealing {

    /** How long to wait before sealing what has changed since the last time. */
    @WithDefault("30s")
    Duration every();

    /** Of how many persons in one step. */
    @WithDefault("5000")
    @Min(1)
    int persons();
  }

  /** How numbers are watched that somebody wants to be told of. */
  interface Alerts {

    /** How long to wait before looking again what is due. */
    @WithDefault("1m")
    Duration every();

    /** How long after their end days are looked at, so that late events are in. */
    @WithDefault("15m")
    Duration settle();

    /** At which time of the first day after a week others are told that its digest is ready. */
    @WithDefault("07:00")
    LocalTime digestAt();
  }

  /** What questions may take. */
  interface Queries {

    /** How many are answered at once. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** How long another one waits for its turn. */
    @WithDefault("5s")
    Duration patience();

    /** How long one may take. */
    @WithDefault("20s")
    Duration timeLimit();

    /** How many buckets a series may have. */
    @WithDefault("4000")
    @Min(1)
    int mostBuckets();

    /** How many years a period may span. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int mostYears();
  }

  /** What downloads may take. */
  interface Downloads {

    /** How many are made ready, or are on their way, at once. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** How long the store may take to make one ready. */
    @WithDefault("45s")
    Duration timeLimit();

    /** How many records, events or answers one may have. */
    @WithDefault("5000000")
    @Min(1)
    long mostRows();

    /** How large one may become. */
    @WithDefault("2G")
    MemorySize mostBytes();

    /** How much of the disk none may take. */
    @WithDefault("1G")
    MemorySize keepFree();
  }

  /** What may be brought in from another installation. */
  interface Imports {

    /** The largest file that is brought in at once. */
    @WithDefault("8M")
    MemorySize bodyLimit();

    /** How many events or answers may be in it. */
    @WithDefault("500000")
    @Min(1)
    long mostRows();

    /** How large it may be when it is no longer compressed. */
    @WithDefault("256M")
    MemorySize mostBytes();
  }
}
