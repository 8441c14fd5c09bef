/** Attributes of one XML element of an export, by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;
