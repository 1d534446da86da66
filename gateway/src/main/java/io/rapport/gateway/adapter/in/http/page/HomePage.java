package io.rapport.gateway.adapter.in.http.page;

import io.rapport.gateway.adapter.in.http.login.Visitor;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Project;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody sees after the login: who they are and what they measure. */
final class HomePage {

  private HomePage() {}

  static String html(String nonce, Visitor visitor, List<Project> projects) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Rapport</title>
        <style nonce="%s">
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
        </style>
        </head>
        <body>
        <main>
        <h1>Rapport</h1>
        <p>You are logged in as <strong>%s</strong>.</p>
        <h2>Projects</h2>
        %s
        </main>
        <footer>
        <p><a href="/api/openapi">The API</a> · <a href="/logout">Log out</a></p>
        </footer>
        </body>
        </html>
        """
        .formatted(nonce, escaped(nameOf(visitor)), list(projects));
  }

  private static String nameOf(Visitor visitor) {
    return visitor
        .name()
        .or(() -> visitor.person().email().map(Email::address))
        .orElseGet(() -> visitor.person().identity().subject());
  }

  private static String list(List<Project> projects) {
    if (projects.isEmpty()) {
      return "<p>You belong to no project yet.</p>";
    }
    return projects.stream().map(HomePage::item).collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String item(Project project) {
    return "<li><a href=\"/api/projects/%s\">%s</a></li>"
        .formatted(project.id(), escaped(project.definition().name()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
