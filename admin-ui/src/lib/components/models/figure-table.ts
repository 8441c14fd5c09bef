/** A measured figure of a model as the api names it. */
export interface Figure {
  name: string;
  value: number;
}

/** One measure of one thing, in each language it was measured in. */
export interface FigureRow {
  measure: string;
  /** What it is about, e.g. a slot; null for the whole. */
  about: string | null;
  /** In the order of the table's languages; null where it was not measured. */
  values: (number | null)[];
}

export interface FigureTable {
  languages: string[];
  rows: FigureRow[];
  /** Figures that no language is named for. */
  others: Figure[];
}

const shape = /^(?<measure>[^.]+)\.(?<language>en|zh)(?:\.(?<about>.+))?$/;

/** Figures named `measure.language.about` side by side by language; any other keeps its name. */
export function figureTable(figures: readonly Figure[]): FigureTable {
  const languages: string[] = [];
  const others: Figure[] = [];
  const rows = new Map<string, { measure: string; about: string | null; by: Map<string, number> }>();
  for (const figure of figures) {
    const { measure, language, about } = shape.exec(figure.name)?.groups ?? {};
    if (measure === undefined || language === undefined) {
      others.push(figure);
      continue;
    }
    if (!languages.includes(language)) languages.push(language);
    const key = `${measure}.${about ?? ''}`;
    const row = rows.get(key) ?? { measure, about: about ?? null, by: new Map<string, number>() };
    row.by.set(language, figure.value);
    rows.set(key, row);
  }
  return {
    languages,
    rows: [...rows.values()].map(({ measure, about, by }) => ({
      measure,
      about,
      values: languages.map((language) => by.get(language) ?? null),
    })),
    others,
  };
}
