/** A stretch of tokens a classifier sees at once: `from` inclusive, `to` exclusive. */
export interface TokenWindow {
  from: number;
  to: number;
}

/** Cuts a long text into overlapping windows; a short one is one window, an empty one none. */
export function cutWindows(tokens: number, longest: number, overlap: number): TokenWindow[] {
  const windows: TokenWindow[] = [];
  const step = longest - overlap;
  for (let from = 0; from < tokens; from += step) {
    windows.push({ from, to: Math.min(tokens, from + longest) });
    if (from + longest >= tokens) break;
  }
  return windows;
}

/** For each token the window in which it stands furthest from an edge, where most of its context is seen. */
export function bestWindows(tokens: number, windows: readonly TokenWindow[]): Int32Array {
  const best = new Int32Array(tokens);
  const room = new Int32Array(tokens).fill(-1);
  windows.forEach(({ from, to }, window) => {
    for (let token = from; token < to; token += 1) {
      const distance = Math.min(token - from, to - 1 - token);
      if (distance <= (room[token] ?? 0)) continue;
      room[token] = distance;
      best[token] = window;
    }
  });
  return best;
}
