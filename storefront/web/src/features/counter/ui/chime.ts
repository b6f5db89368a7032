import { kept } from '@/shared/storage/kept';
import { createStore } from '@/shared/ui/store';

const keptSound = kept('staff-sound', (value) => (typeof value === 'boolean' ? value : undefined));

/** Whether a new order is heard. */
export const sound = createStore(keptSound.read() ?? true);

/** Whether the browser lets the page be heard by now. */
export const isPlaying = createStore(false);

/** Two notes, a third apart, each in hertz and when it begins in seconds. */
const NOTES = [
  [880, 0],
  [1109, 0.16],
] as const;

let context: AudioContext | undefined;

export function canPlay(): boolean {
  return 'AudioContext' in globalThis;
}

/** Browsers let a page be heard only after it was touched: to be called from a tap or a key. */
export function wakeSound(): void {
  if (!canPlay()) {
    return;
  }
  if (context === undefined) {
    const made = new AudioContext();
    made.addEventListener('statechange', () => {
      isPlaying.set(made.state === 'running');
    });
    context = made;
  }
  void context.resume();
}

export function chime(): void {
  if (!sound.get() || context?.state !== 'running') {
    return;
  }
  for (const [frequency, at] of NOTES) {
    const start = context.currentTime + at;
    const note = context.createOscillator();
    const loudness = context.createGain();
    note.frequency.value = frequency;
    loudness.gain.setValueAtTime(0.25, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.4);
    note.connect(loudness).connect(context.destination);
    note.start(start);
    note.stop(start + 0.45);
  }
}

export function switchSound(isOn: boolean): void {
  keptSound.write(isOn);
  sound.set(isOn);
  if (isOn) {
    wakeSound();
    chime();
  }
}
