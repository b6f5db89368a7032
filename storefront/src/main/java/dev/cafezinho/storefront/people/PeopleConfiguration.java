package dev.cafezinho.storefront.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who tells the first passwords, and where. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  @Bean
  FirstPeople firstPeople(People people, Passwords passwords, FirstPasswordProperties given) {
    return new FirstPeople(people, passwords, given, System.out::println);
  }
}
