package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class CodeGenerationTest {

  @Test
  void the_pom_generates_the_newest_version_of_every_message() throws Exception {
    var newest =
        TopicDeclarations.all().stream()
            .map(topic -> topic.name() + "/v" + topic.version() + ".avsc")
            .toList();

    assertThat(generated()).containsExactlyInAnyOrderElementsOf(newest);
  }

  private static List<String> generated() throws Exception {
    NodeList includes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getElementsByTagName("include");
    return IntStream.range(0, includes.getLength())
        .mapToObj(includes::item)
        .map(Node::getTextContent)
        .toList();
  }
}
