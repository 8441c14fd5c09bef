/** The api could not be reached, or answered with something that is no answer. */
export class ApiUnavailable extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'ApiUnavailable';
  }
}
