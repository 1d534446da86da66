package io.rapport.local.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Adds up the reports of all modules. It is run from its source, so that it also tells what
 * happened when nothing could be built; hence it needs nothing but the JDK.
 */
public final class TestSummary {

  private static final Pattern REPORT =
      Pattern.compile(".*/(surefire|failsafe)-reports/TEST-[^/]+\\.xml");
  private static final Set<String> LEFT_OUT = Set.of("node_modules", ".git", "src", "classes");

  private int passed;
  private final List<String> failed = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private TestSummary() {}

  /**
   * Prints the summary of a checkout.
   *
   * @param arguments the checkout, and the second since the epoch from which on reports count
   */
  public static void main(String[] arguments) throws IOException {
    Instant since = Instant.ofEpochSecond(Long.parseLong(arguments[1]));
    System.out.println(of(Path.of(arguments[0]), since));
  }

  /** The summary of all reports below this folder that are not older than the run. */
  static String of(Path home, Instant since) throws IOException {
    TestSummary summary = new TestSummary();
    for (Path report : reports(home, since)) {
      summary.add(report);
    }
    return summary.text();
  }

  private static List<Path> reports(Path home, Instant since) throws IOException {
    List<Path> reports = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isReport(file) && !attributes.lastModifiedTime().toInstant().isBefore(since)) {
              reports.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return reports.stream().sorted().toList();
  }

  private static boolean isReport(Path file) {
    return REPORT.matcher(file.toString()).matches();
  }

  private void add(Path report) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream content = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(content);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("testcase")) {
          addCase(xml);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException halfWritten) {
      failed.add(report + " cannot be read: " + halfWritten.getMessage());
    }
  }

  private void addCase(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "classname");
    String name =
        type.substring(type.lastIndexOf('.') + 1) + "." + xml.getAttributeValue(null, "name");
    boolean ran = true;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("testcase"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String message = firstLine(xml.getAttributeValue(null, "message"));
        switch (xml.getLocalName()) {
          case "failure", "error" -> failed.add(name + message);
          case "skipped" -> skipped.add(name + message);
          default -> {
            continue;
          }
        }
        ran = false;
      }
    }
    passed += ran ? 1 : 0;
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().map(line -> ": " + line).orElse("");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    list(text, "Failed:", failed);
    list(text, "Skipped:", skipped);
    return text.append(
            "%d passed, %d failed, %d skipped".formatted(passed, failed.size(), skipped.size()))
        .toString();
  }

  private static void list(StringBuilder text, String title, List<String> names) {
    if (!names.isEmpty()) {
      text.append(title).append('\n');
      names.forEach(name -> text.append("  ").append(name).append('\n'));
    }
  }
}
