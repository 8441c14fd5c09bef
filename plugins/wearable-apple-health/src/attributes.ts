/** Attributes of one XML element of an export, by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Of a `Record`, those that are read. */
export interface RecordAttributes {
  readonly type?: string | undefined;
  readonly sourceName?: string | undefined;
  readonly unit?: string | undefined;
  readonly value?: string | undefined;
  /** Wall times with offset, as the export writes them. */
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}
