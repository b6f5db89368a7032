package dev.cafezinho.psp.faults;

/**
 * A script in force, and what it has met since it was put.
 *
 * @param notices changes of payments that were announced, or would have been
 * @param confirmations payments that buyers confirmed
 * @param answers of payment routes, while the script slows them
 */
record ScriptedView(FaultsBody script, long notices, long confirmations, long answers) {
  static ScriptedView of(Scripted scripted) {
    return new ScriptedView(
        FaultsBody.of(scripted.script()),
        scripted.tally(Occasion.NOTICE).count(),
        scripted.tally(Occasion.CONFIRMATION).count(),
        scripted.tally(Occasion.ANSWER).count());
  }
}
