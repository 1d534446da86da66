package io.rapport.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkScriptTest {

  private static final String PATH = System.getenv("PATH");

  @TempDir Path folder;

  @Test
  void the_named_jdk_is_taken_when_it_is_the_wanted_one() throws Exception {
    Path named = jdk("named", "25.0.1");

    assertThat(used(Map.of("JAVA_HOME", named.toString()))).isEqualTo(named.toString());
  }

  @Test
  void another_version_is_passed_over_for_the_one_that_the_path_leads_to() throws Exception {
    // Given
    Path tooOld = jdk("old", "17.0.9");
    Path wanted = jdk("wanted", "25");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("javac"), Path.of("../wanted/bin/javac"));

    // When
    String used = used(Map.of("JAVA_HOME", tooOld.toString(), "PATH", bin + ":" + PATH));

    // Then
    assertThat(Path.of(used).toRealPath()).isEqualTo(wanted.toRealPath());
  }

  @Test
  void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
    Path runtime = jdk("runtime", "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(used(Map.of("JAVA_HOME", runtime.toString()))).isNotEqualTo(runtime.toString());
  }

  @Test
  void without_any_it_says_how_to_get_one() throws Exception {
    Bash bash = Bash.after("jdk.sh", folder, Map.of(), "jdk_candidates() { echo /none; }; use_jdk");

    assertThat(bash.exit()).isEqualTo(1);
    assertThat(bash.output()).contains("needs a JDK 25", "sdk install", "adoptium.net");
  }

  private String used(Map<String, String> environment) throws IOException, InterruptedException {
    return Bash.after("jdk.sh", folder, environment, "use_jdk; echo $JAVA_HOME").output();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    assertThat(Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true)).isTrue();
    return home;
  }
}
