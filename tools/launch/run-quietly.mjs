import { spawn } from 'node:child_process';
import { workspaceRoot } from './workspace-root.mjs';

/** Runs a program to its end without showing what it prints. Ctrl-C reaches it too, as it shares our terminal. */
export function runQuietly(program, args, environment = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: workspaceRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGINT', pass);
    const finish = (succeeded, more = '') => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
      resolve({ succeeded, output: output + more });
    };
    child.once('error', (error) => finish(false, error.message));
    child.once('close', (code, signal) => {
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
      finish(code === 0);
    });
  });
}
