package dev.cafezinho.storefront.people;

import java.util.List;

/** What a person is there for. */
public enum Role {
  /** The floor: prepares orders and opens the counter. */
  STAFF("/staff"),
  /** The office, and the floor. */
  MANAGER("/office"),
  /** Operations: what runs, what is stuck, what failed. */
  OPERATOR("/ops");

  private final String page;

  Role(String page) {
    this.page = page;
  }

  /** Where a person of this role goes first. */
  public String page() {
    return page;
  }

  /** This role, and those whose work its bearers may do as well. */
  public List<Role> all() {
    return this == MANAGER ? List.of(MANAGER, STAFF) : List.of(this);
  }
}
