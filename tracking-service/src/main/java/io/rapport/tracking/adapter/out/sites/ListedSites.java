package io.rapport.tracking.adapter.out.sites;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.tracking.application.port.Sites;
import io.rapport.tracking.domain.visit.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows search engines, social networks, mail and advertisers, by the list of Ghost. */
@ApplicationScoped
class ListedSites implements Sites {

  private static final String LIST = "/sites/referrers.json";
  private static final String WWW = "www.";

  private final Map<String, Optional<Channel>> byName = new HashMap<>();

  ListedSites() {
    list()
        .forEach(
            (host, site) -> {
              var channel = Optional.of(site.channel());
              var name = host.toLowerCase(Locale.ROOT);
              byName.put(name.startsWith(WWW) ? name.substring(WWW.length()) : name, channel);
              if (site.channel() != Channel.REFERRAL) {
                byName.putIfAbsent(site.source().toLowerCase(Locale.ROOT), channel);
              }
            });
  }

  @Override
  public Optional<Channel> of(String name) {
    var part = name.toLowerCase(Locale.ROOT);
    while (true) {
      var channel = byName.get(part);
      if (channel != null) {
        return channel;
      }
      int dot = part.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      part = part.substring(dot + 1);
    }
  }

  private static Map<String, Site> list() {
    try (var json = Objects.requireNonNull(ListedSites.class.getResourceAsStream(LIST), LIST)) {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the list says it. */
  private record Site(@Nullable String medium, String source, @Nullable String url) {

    Channel channel() {
      return switch (Objects.requireNonNullElse(medium, "")) {
        case "search" -> Channel.SEARCH;
        case "social" -> Channel.SOCIAL;
        case "email" -> Channel.EMAIL;
        case "paid" -> Channel.PAID;
        default -> Channel.REFERRAL;
      };
    }
  }
}
