package io.rapport.gateway.adapter.in.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several OpenAPI documents as one. Each part's components and operation ids get its name in front,
 * so that two services may use the same name for different things; a path belongs to one part.
 */
final class MergedDocument {

  private static final String COMPONENTS = "#/components/";
  private static final String TOKEN = "accessToken";

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final ObjectNode paths;
  private final ObjectNode components;
  private final ArrayNode tags;
  private final ArrayNode unavailable;
  private final Set<String> knownTags = new HashSet<>();

  MergedDocument(String server) {
    document.put("openapi", "3.1.0");
    document.putObject("info").put("title", "Rapport").put("version", "1");
    document.putArray("servers").addObject().put("url", server);
    tags = document.putArray("tags");
    paths = document.putObject("paths");
    components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject(TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    unavailable = document.putArray("x-unavailable");
  }

  /** Adds those paths of a part that are its own, and its components. */
  void add(String part, JsonNode source, Predicate<String> isItsOwn) {
    source
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (isItsOwn.test(path.getKey())) {
                paths.set(path.getKey(), renamed(part, path.getValue()));
              }
            });
    source
        .path("components")
        .properties()
        .forEach(kind -> addComponents(part, kind.getKey(), kind.getValue()));
    source.path("tags").forEach(this::addTag);
  }

  /** Says that a part is missing. */
  void addUnavailable(String part) {
    unavailable.add(part);
  }

  JsonNode toJson() {
    return document;
  }

  /** How to log in is the same everywhere, and said once. */
  private void addComponents(String part, String kind, JsonNode named) {
    if (!kind.equals("securitySchemes")) {
      var all = components.withObjectProperty(kind);
      named
          .properties()
          .forEach(
              component ->
                  all.set(name(part, component.getKey()), renamed(part, component.getValue())));
    }
  }

  private void addTag(JsonNode tag) {
    if (knownTags.add(tag.path("name").asText())) {
      tags.add(tag);
    }
  }

  private static JsonNode renamed(String part, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> renamedFields(part, object);
      case ArrayNode array -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(renamed(part, element)));
        yield copy;
      }
      default -> node.isTextual() ? renamedReference(part, node) : node;
    };
  }

  private static ObjectNode renamedFields(String part, ObjectNode object) {
    var copy = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            field ->
                copy.set(field.getKey(), renamedField(part, field.getKey(), field.getValue())));
    return copy;
  }

  private static JsonNode renamedField(String part, String name, JsonNode value) {
    if (name.equals("operationId") && value.isTextual()) {
      return JsonNodeFactory.instance.textNode(name(part, value.asText()));
    }
    return name.equals("security") && value.isArray() ? tokens(value) : renamed(part, value);
  }

  /** References are the only texts that begin like this. */
  private static JsonNode renamedReference(String part, JsonNode text) {
    var value = text.asText();
    if (!value.startsWith(COMPONENTS)) {
      return text;
    }
    var split = value.indexOf('/', COMPONENTS.length()) + 1;
    return JsonNodeFactory.instance.textNode(
        value.substring(0, split) + name(part, value.substring(split)));
  }

  private static ArrayNode tokens(JsonNode requirements) {
    var tokens = JsonNodeFactory.instance.arrayNode();
    if (!requirements.isEmpty()) {
      tokens.addObject().putArray(TOKEN);
    }
    return tokens;
  }

  private static String name(String part, String name) {
    return part + "." + name;
  }
}
