package dev.cafezinho.psp.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All scripts in force.
 *
 * @param payments by bank payment id
 */
record FaultsView(@Nullable ScriptedView all, Map<String, ScriptedView> payments) {
  static FaultsView of(List<Scripted> scripts) {
    var payments = new TreeMap<String, ScriptedView>();
    scripts.forEach(each -> payments.put(each.id(), ScriptedView.of(each)));
    return new FaultsView(payments.remove(Scripted.ALL), payments);
  }
}
