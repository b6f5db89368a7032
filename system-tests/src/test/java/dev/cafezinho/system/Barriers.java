package dev.cafezinho.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people out of a page: violations of accessibility rules, however small. */
final class Barriers {
  private Barriers() {}

  static List<String> on(Page page) {
    return violations(rules(page));
  }

  /** Those that another colour scheme may add. */
  static List<String> ofContrast(Page page) {
    return violations(rules(page).withRules(List.of("color-contrast")));
  }

  /** No page has frames, for which each analysis would open a second page. */
  private static AxeBuilder rules(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> violations(AxeBuilder rules) {
    return rules.analyze().getViolations().stream()
        .map(rule -> rule.getHelp() + " " + where(rule))
        .toList();
  }

  private static List<String> where(Rule rule) {
    return rule.getNodes().stream().map(CheckedNode::getHtml).distinct().limit(3).toList();
  }
}
