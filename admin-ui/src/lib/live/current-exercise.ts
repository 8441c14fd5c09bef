/**
 * Which exercise of a part is about due after so many seconds of it, from 0; the last one when all are done. A guide: people
 * go at their own pace.
 */
export function currentExercise(exercises: readonly { seconds: number }[], doneSeconds: number): number {
  let end = 0;
  const due = exercises.findIndex(({ seconds }) => (end += seconds) > doneSeconds);
  return due === -1 ? exercises.length - 1 : due;
}
