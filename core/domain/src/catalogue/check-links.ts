import { packError } from '../screening/pack-checks/pack-issues.js';
import type { ProblemIssue } from '../shared/problem.js';
import type { Exercise } from './exercise.js';

const back = { regressions: 'progressions', progressions: 'regressions' } as const;

/** Faults of the ladders: a link to nothing, a link the other end does not return, a ladder that leads back to itself. */
export function checkLinks(exercises: readonly Exercise[]): ProblemIssue[] {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const issues = exercises.flatMap((exercise, index) =>
    (['regressions', 'progressions'] as const).flatMap((direction) =>
      exercise[direction].flatMap((id) => {
        const path = `exercises[${index}].${direction}`;
        const other = byId.get(id);
        if (!other) return [packError(path, 'unknown-link', `there is no exercise "${id}"`)];
        if (other[back[direction]].includes(exercise.id)) return [];
        return [packError(path, 'one-way-link', `"${id}" does not name this one in its ${back[direction]}`)];
      }),
    ),
  );
  return [...issues, ...circles(exercises, byId)];
}

/** Each exercise from which its own progressions lead back to it, told once per circle. */
function circles(exercises: readonly Exercise[], byId: ReadonlyMap<string, Exercise>): ProblemIssue[] {
  const finished = new Set<string>();
  const issues: ProblemIssue[] = [];
  const positions = new Map(exercises.map(({ id }, index) => [id, index]));
  for (const { id: start } of exercises) {
    const path: { id: string; next: number }[] = finished.has(start) ? [] : [{ id: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const following = byId.get(top.id)?.progressions[top.next];
      top.next += 1;
      if (following === undefined) {
        finished.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(following)) {
        const message = `"${following}" leads back to itself by way of "${top.id}"`;
        issues.push(packError(`exercises[${positions.get(top.id)}].progressions`, 'circle', message));
      } else if (!finished.has(following)) {
        onPath.add(following);
        path.push({ id: following, next: 0 });
      }
    }
  }
  return issues;
}
