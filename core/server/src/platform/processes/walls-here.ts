import { spawnSync } from 'node:child_process';

/** What this system puts around a process of plugins, beside the limits that Node.js sets itself. */
export interface Walls {
  /** A network of its own, in which there is nothing. */
  emptyNetwork: boolean;
  /** No process of ours is in its sight: none can be read or sent a signal. */
  ownProcesses: boolean;
  /** Another account of the system than ours. */
  otherUser: boolean;
  /** An upper bound of its memory that counts buffers too. */
  memoryLimit: boolean;
}

/** The account "nobody" of most systems: it owns nothing. */
export const nobody = 65_534;

const namespaces = ['--net', '--pid', '--mount', '--fork', '--mount-proc', '--kill-child'];
const asNobody = [
  ...[`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs'],
  ...['--bounding-set=-all', '--pdeathsig=KILL'],
];

/** Ways into namespaces, the strongest first. */
const ways: readonly { command: readonly string[]; ownProcesses: boolean }[] = [
  { command: ['unshare', ...namespaces], ownProcesses: true },
  { command: ['unshare', '--map-root-user', ...namespaces], ownProcesses: true },
  { command: ['unshare', '--map-root-user', '--net'], ownProcesses: false },
];

interface WallsHere extends Walls {
  /** Commands that build them, before that of the process; the second gives up our account. */
  namespaces: readonly string[];
  account: readonly string[];
}

let known: WallsHere | null = null;

/** The walls that hold on this system. They are tried once for each process of ours. */
export function wallsHere(): WallsHere {
  known ??= tryWalls();
  return known;
}

function tryWalls(): WallsHere {
  const way = ways.find(({ command }) => works([...command, 'true']));
  // In a user namespace other accounts cannot be had, and ours has no rights outside of it.
  const mayLeave = process.getuid?.() === 0 && way?.command.includes('--map-root-user') !== true;
  const account = mayLeave && works(['setpriv', ...asNobody, 'true']) ? ['setpriv', ...asNobody] : [];
  return {
    emptyNetwork: way !== undefined,
    ownProcesses: way?.ownProcesses === true,
    otherUser: account.length > 0,
    memoryLimit: works(['/bin/sh', '-c', 'ulimit -v 1500000']),
    namespaces: way?.command ?? [],
    account,
  };
}

function works([command = '', ...rest]: readonly string[]): boolean {
  return (
    spawnSync(command, rest, { env: { PATH: searchPath }, stdio: 'ignore', timeout: 5_000 }).status === 0
  );
}

/** Where the commands of the system lie; a process of plugins itself gets no environment at all. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
