package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.TopicDeclaration;
import io.rapport.contracts.TopicDeclarations;
import io.rapport.local.part.Parts;
import io.rapport.local.site.StackIdentity;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others find in the real broker and the real database. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StorageStackTest {

  @TempDir static Path directory;
  private static Options options;
  private static RunningStack stack;

  @BeforeAll
  static void start() {
    options = Options.forTests(directory).withParts(Parts::storage);
    stack = LocalStack.start(options);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void exactly_the_declared_topics_exist() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Stored.broker(stack)))) {
      // A broker learns of a topic a moment after the controller has made it.
      await()
          .untilAsserted(
              () ->
                  assertThat(admin.listTopics().names().get())
                      .containsExactlyInAnyOrderElementsOf(
                          TopicDeclarations.all().stream().map(TopicDeclaration::name).toList()));
    }
  }

  @Test
  void a_topic_that_nobody_declared_is_not_made_by_using_it() {
    assertThatThrownBy(() -> Stored.send(stack, "nobody.declared.this", "x"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("not present in metadata");
  }

  @Test
  void a_service_may_enter_its_own_database_alone() {
    StackIdentity identity = StackIdentity.read(options.data()).orElseThrow();

    assertThatThrownBy(() -> enter("survey", identity.gatewayPassword()))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> enter("gateway", "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void a_second_launcher_on_the_same_data_is_turned_away_and_harms_nobody() {
    assertThatThrownBy(() -> LocalStack.start(options)).isInstanceOf(AlreadyRunning.class);
    assertThat(stack.processes()).allMatch(StackProcess::isAlive);
  }

  @Test
  void a_taken_port_is_named_with_who_has_it_before_anything_starts(@TempDir Path elsewhere) {
    Options same =
        new Options(
            options.installation(),
            Options.forTests(elsewhere).data(),
            options.ports(),
            Parts::storage,
            false,
            options.progress());

    assertThatThrownBy(() -> LocalStack.start(same))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("Port %d, for kafka, is taken by", stack.ports().kafka())
        .hasMessageContaining("process " + stack.process("kafka").pid());
    assertThat(Instance.read(same.data())).isEmpty();
  }

  private static void enter(String database, String password) throws Exception {
    DriverManager.getConnection(Stored.database(stack, database), "gateway", password).close();
  }
}
