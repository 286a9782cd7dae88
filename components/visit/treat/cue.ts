let audio: AudioContext | null = null;

/** Call it in a tap: browsers let a page make sound only from then on. */
export function wakeSound(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  void audio.resume().catch(() => undefined);
}

/** A soft tone of a quarter second: one at the planned time, two where the hold should ease off. */
function tone(at: number): void {
  if (!audio) return;
  const begin = audio.currentTime + at;
  const swing = audio.createOscillator();
  const volume = audio.createGain();
  swing.frequency.value = 660;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.18, begin + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + 0.26);
  swing.connect(volume).connect(audio.destination);
  swing.start(begin);
  swing.stop(begin + 0.3);
}

/** Tells the hands, whose owner looks at the client: a buzz where the tablet has one, a tone where sound is allowed. */
export function cue(times: 1 | 2, sound: boolean): void {
  navigator.vibrate?.(times === 1 ? [90] : [90, 80, 90]);
  if (!sound) return;
  for (let nth = 0; nth < times; nth += 1) tone(nth * 0.35);
}
