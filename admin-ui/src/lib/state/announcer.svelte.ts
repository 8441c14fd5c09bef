const shownMilliseconds = 6_000;

/** One short message at a time, seen and read aloud. */
export class Announcer {
  message = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly say = (message: string): void => {
    clearTimeout(this.#timer);
    this.message = message;
    this.#timer = setTimeout(() => (this.message = ''), shownMilliseconds);
  };
}
