package dev.cafezinho.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What keeps people out of a page: serious violations of accessibility rules. */
final class Barriers {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Barriers() {}

  static List<String> on(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
            .map(rule -> rule.getHelp() + " " + where(rule))
            .toList();
  }

  private static List<String> where(Rule rule) {
    return rule.getNodes().stream().map(CheckedNode::getHtml).distinct().limit(3).toList();
  }
}
