/** Asks the host, which checks what was declared on each call. */
export type AskHost = (method: string, args: readonly unknown[], signal?: AbortSignal) => Promise<unknown>;
