package dev.cafezinho.storefront.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class PeopleListTest {
  private static final PeopleList PEOPLE =
      PeopleList.EMPTY.add("Ana", Role.MANAGER, "a").add("Bia", Role.STAFF, "b");

  @Test
  void findsNameInAnyCaseAndForm() {
    assertThat(PEOPLE.find(" aNA ").orElseThrow().name()).isEqualTo("Ana");
    assertThat(PeopleList.EMPTY.add("Zoé", Role.STAFF, "z").find("ZOE\u0301")).isPresent();
    assertThat(PEOPLE.find("an")).isEmpty();
  }

  @Test
  void refusesNameThatIsTaken() {
    isRefused(() -> PEOPLE.add("ANA", Role.STAFF, "x"), "person-exists");
  }

  @Test
  void refusesToRemoveLastManager() {
    isRefused(() -> PEOPLE.remove("ana"), "last-manager");
  }

  @Test
  void refusesToGiveLastManagerAnotherRole() {
    isRefused(() -> PEOPLE.change("ana", Role.STAFF, null), "last-manager");
  }

  @Test
  void removesManagerWhileThereIsAnother() {
    PeopleList two = PEOPLE.change("bia", Role.MANAGER, null);

    assertThat(two.remove("ana").people()).extracting(Person::name).containsExactly("Bia");
  }

  @Test
  void leavesListAloneThatHasNoManagerWhereStaffChange() {
    PeopleList staff = PeopleList.EMPTY.add("Bia", Role.STAFF, "b");

    assertThat(staff.remove("Bia").people()).isEmpty();
  }

  @Test
  void refusesWhatIsAboutNobody() {
    isRefused(() -> PEOPLE.remove("eve"), "unknown-person");
    isRefused(() -> PEOPLE.change("eve", Role.STAFF, null), "unknown-person");
  }

  @Test
  void boundsNumberOfPeople() {
    PeopleList full = PeopleList.EMPTY;
    for (int each = 0; each < 200; each++) {
      full = full.add("p" + each, Role.STAFF, "h");
    }
    PeopleList all = full;

    isRefused(() -> all.add("one more", Role.STAFF, "h"), "too-many-people");
  }

  /** So that nobody stays signed in with the password of before. */
  @Test
  void newPasswordIsOfNewVersion() {
    long before = PEOPLE.get("Bia").since();

    assertThat(PEOPLE.change("Bia", null, "c").get("Bia").since()).isGreaterThan(before);
    assertThat(PEOPLE.change("Bia", Role.OPERATOR, null).get("Bia").since()).isEqualTo(before);
    assertThat(PEOPLE.remove("Bia").add("Bia", Role.STAFF, "b").get("Bia").since())
        .isGreaterThan(before);
  }

  private static void isRefused(ThrowingCallable change, String type) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused -> assertThat(refused.getBody().getType()).hasToString("/problems/" + type));
  }
}
