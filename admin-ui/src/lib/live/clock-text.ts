/** Seconds as people read a countdown, `4:05`. */
export function clockText(seconds: number): string {
  const whole = Math.ceil(seconds - 0.001);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
