/**
 * The parser process: reads one untrusted file or archive with the sources of the plugins and writes what it
 * understood to standard output, as frames. Its parent limits its memory, time and file access.
 * Argument: the task as JSON.
 */
import { inspectFileTask } from './child/inspect-file-task.js';
import { readArchiveTask } from './child/read-archive-task.js';
import { readFileTask } from './child/read-file-task.js';
import { sendFrame } from './child/send-frame.js';
import { closeWaysOut } from '../processes/bare/close-ways-out.js';
import type { ParseTask } from './parse-task.js';

// Node.js opens them when they are first named, which is forbidden from here on.
const { stdin } = process;
void process.stdout;
closeWaysOut();
const task = JSON.parse(process.argv[2] ?? '') as ParseTask;
if (task.kind === 'file') await readFileTask(task);
else if (task.kind === 'inspect') await inspectFileTask(task);
else await readArchiveTask(task);
await sendFrame({ type: 'done' });
// A parser that left timers or sockets behind must not keep the process alive.
stdin.destroy();
