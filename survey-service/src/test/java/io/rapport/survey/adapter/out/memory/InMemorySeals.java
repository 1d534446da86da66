package io.rapport.survey.adapter.out.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.application.port.Seals;
import io.rapport.survey.domain.link.Seal;
import io.rapport.survey.domain.survey.ProjectId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Seals in memory; what is sealed is hashed with a secret, which is enough where nobody attacks.
 */
public final class InMemorySeals implements Seals {

  private final Map<ProjectId, List<Secret>> keys = new ConcurrentHashMap<>();

  @Override
  public List<Seal> seal(ProjectId project, List<String> texts, Instant now) {
    if (of(project).isEmpty()) {
      renew(project, now);
    }
    return texts.stream().map(of(project).getLast()::seal).toList();
  }

  @Override
  public boolean holds(ProjectId project, String text, Seal seal) {
    return of(project).stream()
        .anyMatch(secret -> !secret.key().revoked() && secret.seal(text).equals(seal));
  }

  @Override
  public List<Key> keys(ProjectId project) {
    return of(project).reversed().stream().map(Secret::key).toList();
  }

  @Override
  public Key renew(ProjectId project, Instant now) {
    var key = new Key(of(project).size() + 1, now, false);
    var all = new ArrayList<>(of(project));
    all.add(new Secret(key, UUID.randomUUID().toString()));
    keys.put(project, all);
    return key;
  }

  @Override
  public boolean revoke(ProjectId project, int version) {
    var all = new ArrayList<>(of(project));
    if (version >= all.size()) {
      return false;
    }
    all.set(version - 1, all.get(version - 1).revoked());
    keys.put(project, all);
    return true;
  }

  private List<Secret> of(ProjectId project) {
    return keys.getOrDefault(project, List.of());
  }

  private record Secret(Key key, String secret) {

    Seal seal(String text) {
      try {
        var hash = MessageDigest.getInstance("SHA-256").digest((secret + text).getBytes(UTF_8));
        return new Seal(
            key.version(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    Secret revoked() {
      return new Secret(new Key(key.version(), key.createdAt(), true), secret);
    }
  }
}
