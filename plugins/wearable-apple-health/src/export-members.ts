/** What an export consists of, by place: names follow the phone's language, folders do not. */
export interface ExportMembers {
  xml: string;
  routes: readonly string[];
  electrocardiograms: readonly string[];
}

const exportFolder = /(^|\/)apple_health_export\/[^/]+\.xml$/i;
const exportName = /(^|\/)export\.xml$/i;
/** The same data once more as a clinical document. */
const clinicalDocument = /_cda\.xml$/i;

/** The members of an export among the paths of an archive; null where it holds none. */
export function exportMembersOf(paths: readonly string[]): ExportMembers | null {
  const candidates = paths.filter((path) => !clinicalDocument.test(path));
  const xml =
    candidates.find((path) => exportName.test(path)) ?? candidates.find((path) => exportFolder.test(path));
  if (xml === undefined) return null;
  const folder = xml.slice(0, xml.lastIndexOf('/') + 1);
  const below = (name: string) => paths.filter((path) => path.startsWith(`${folder}${name}/`));
  return {
    xml,
    routes: below('workout-routes').filter((path) => /\.gpx$/i.test(path)),
    electrocardiograms: below('electrocardiograms').filter((path) => /\.csv$/i.test(path)),
  };
}

export function claimExport(paths: readonly string[]): readonly string[] {
  const found = exportMembersOf(paths);
  return found ? [found.xml, ...found.routes, ...found.electrocardiograms] : [];
}

/** Routes by the file that a workout refers to: exports write the path with and without a slash before it. */
export function routeNamed(routes: readonly string[], reference: string): string | null {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return routes.find((path) => path.endsWith(`/${name}`)) ?? null;
}
