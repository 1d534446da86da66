package io.rapport.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.access.Caller;
import io.rapport.access.Role;
import java.time.ZoneId;
import java.util.Map;

/**
 * A project as the other services know it.
 *
 * @param version grows with every change
 * @param zone where the project's days begin and end
 * @param currency ISO 4217 code
 * @param settings a JSON object
 * @param settingsVersion from 1
 * @param members by caller
 * @param keyIds the live write keys, by the key as clients send it
 */
public record Project(
    String id,
    long version,
    String name,
    ZoneId zone,
    String currency,
    JsonNode settings,
    int settingsVersion,
    Map<Caller, Role> members,
    Map<String, String> keyIds) {

  public Project {
    members = Map.copyOf(members);
    keyIds = Map.copyOf(keyIds);
  }
}
