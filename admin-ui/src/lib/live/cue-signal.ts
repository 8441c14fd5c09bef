/** A short tone and, where movement is welcome, a vibration: two of each when it is urgent. */
export function signal({ isUrgent }: { isUrgent: boolean }): void {
  const times = isUrgent ? 2 : 1;
  const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!wantsStillness && 'vibrate' in navigator) navigator.vibrate(times === 2 ? [200, 100, 200] : 200);
  const audio = new AudioContext();
  for (let time = 0; time < times; time++) tone(audio, audio.currentTime + time * 0.35);
  setTimeout(() => void audio.close(), 1_500);
}

function tone(audio: AudioContext, at: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = 660;
  volume.gain.setValueAtTime(0.15, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.25);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.25);
}
