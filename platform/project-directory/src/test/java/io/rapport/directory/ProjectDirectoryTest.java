package io.rapport.directory;

import static io.rapport.teststack.ProjectMessages.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.access.Caller;
import io.rapport.access.Role;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.ProjectMessages;
import org.junit.jupiter.api.Test;

class ProjectDirectoryTest {

  private static final Caller ANNA = new Caller(AccessToken.ISSUER, "anna");

  private final ProjectDirectory directory = new ProjectDirectory();

  @Test
  void a_project_is_known_by_its_id_and_by_its_write_keys() {
    learn(project("shop").withKey("web", "wk_web").withKey("server", "wk_server"));

    assertThat(directory.project("shop")).get().extracting(Project::id).isEqualTo("shop");
    assertThat(directory.byWriteKey("wk_server"))
        .get()
        .satisfies(
            access -> {
              assertThat(access.keyId()).isEqualTo("server");
              assertThat(access.project().id()).isEqualTo("shop");
            });
  }

  @Test
  void what_nobody_told_is_unknown() {
    assertThat(directory.project("shop")).isEmpty();
    assertThat(directory.byWriteKey("wk_web")).isEmpty();
    assertThat(directory.roleOf(ANNA, "shop")).isEmpty();
  }

  @Test
  void a_member_has_the_role_of_this_project_and_none_in_another() {
    learn(project("shop").with("anna", MemberRole.EDITOR));
    learn(project("blog").with("bernd", MemberRole.ADMIN));

    assertThat(directory.roleOf(ANNA, "shop")).contains(Role.EDITOR);
    assertThat(directory.roleOf(ANNA, "blog")).isEmpty();
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    learn(project("shop").with("anna", MemberRole.ADMIN));

    assertThat(directory.roleOf(new Caller("https://elsewhere", "anna"), "shop")).isEmpty();
  }

  @Test
  void a_role_of_a_later_version_gives_no_access() {
    learn(project("shop").with("anna", MemberRole.UNKNOWN));

    assertThat(directory.roleOf(ANNA, "shop")).isEmpty();
  }

  @Test
  void an_older_version_than_the_known_one_is_ignored() {
    learn(project("shop").version(3).with("anna", MemberRole.VIEWER).withKey("web", "wk_web"));
    learn(project("shop").version(2).with("anna", MemberRole.ADMIN).withKey("old", "wk_old"));

    assertThat(directory.roleOf(ANNA, "shop")).contains(Role.VIEWER);
    assertThat(directory.byWriteKey("wk_web")).isPresent();
    assertThat(directory.byWriteKey("wk_old")).isEmpty();
  }

  @Test
  void a_revoked_key_opens_nothing_and_the_others_open_the_newest_state() {
    learn(project("shop").version(1).withKey("web", "wk_web").withKey("server", "wk_server"));
    learn(project("shop").version(2).withKey("server", "wk_server"));

    assertThat(directory.byWriteKey("wk_web")).isEmpty();
    assertThat(directory.byWriteKey("wk_server"))
        .get()
        .extracting(access -> access.project().version())
        .isEqualTo(2L);
  }

  @Test
  void a_project_that_is_gone_takes_its_keys_and_members_along() {
    learn(project("shop").withKey("web", "wk_web").with("anna", MemberRole.ADMIN));

    directory.forget("shop");

    assertThat(directory.project("shop")).isEmpty();
    assertThat(directory.byWriteKey("wk_web")).isEmpty();
    assertThat(directory.roleOf(ANNA, "shop")).isEmpty();
  }

  private void learn(ProjectMessages.Draft draft) {
    directory.learn(ProjectMessage.read(Topics.CONTROL_PROJECTS.encode(draft.state())));
  }
}
