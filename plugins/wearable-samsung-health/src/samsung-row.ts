/** One row: what it says, by column without its prefix; an empty cell is absent. */
export type Row = Readonly<Record<string, string | undefined>> & { where: string };
