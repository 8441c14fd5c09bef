/** Starts the api of this id with these settings, or stops it where there are none. */
export interface ApiOrder {
  id: string;
  settings: Readonly<Record<string, string>> | null;
}

/** What became of the order: where the api is reached, or that it is stopped, or why neither. */
export type ApiReport = { id: string; url: string | null } | { id: string; problem: string };
