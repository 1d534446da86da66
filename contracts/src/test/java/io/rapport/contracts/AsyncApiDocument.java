package io.rapport.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.TraverserDirection;
import io.apicurio.datamodels.models.Node;
import io.apicurio.datamodels.models.visitors.AllNodeVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An AsyncAPI document and the files that it refers to. */
record AsyncApiDocument(Path file, ObjectNode root) {

  static AsyncApiDocument read(Path file) throws IOException {
    return new AsyncApiDocument(
        file, (ObjectNode) new YAMLMapper().readTree(Files.readString(file)));
  }

  /**
   * What Apicurio's model of AsyncAPI 3 says against it: broken rules, and properties that it has
   * no place for.
   */
  List<String> findings() {
    var document = Library.readDocument(root.deepCopy());
    var unknown = new UnknownProperties();
    Library.visitTree(document, unknown, TraverserDirection.down);
    return Stream.concat(
            Library.validate(document, null).stream()
                .map(problem -> problem.nodePath + ": " + problem.message),
            unknown.findings.stream())
        .toList();
  }

  private static final class UnknownProperties extends AllNodeVisitor {

    private final List<String> findings = new ArrayList<>();

    @Override
    protected void visitNode(Node node) {
      node.getExtraPropertyNames()
          .forEach(
              name ->
                  findings.add(
                      Library.createNodePath(node) + ": Unknown property '" + name + "'."));
    }
  }

  JsonNode channel(String address) {
    return root.get("channels")
        .valueStream()
        .filter(channel -> channel.get("address").textValue().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No channel " + address));
  }

  /** The messages of a channel, followed to where they are written. */
  List<JsonNode> messages(String address) {
    return channel(address).get("messages").valueStream().map(this::followed).toList();
  }

  /** The services that do this with a channel. */
  List<String> services(String action, String address) {
    return root.get("operations")
        .valueStream()
        .filter(operation -> operation.get("action").textValue().equals(action))
        .filter(operation -> followed(operation.get("channel")).equals(channel(address)))
        .map(operation -> operation.get("tags").get(0).get("name").textValue())
        .toList();
  }

  /** Every reference in it. */
  Stream<String> references() {
    return root.findValuesAsText("$ref").stream();
  }

  boolean resolves(String reference) {
    return reference.startsWith("#")
        ? !root.at(reference.substring(1)).isMissingNode()
        : Files.isRegularFile(file.resolveSibling(reference));
  }

  private JsonNode followed(JsonNode reference) {
    return root.at(reference.get("$ref").textValue().substring(1));
  }
}
