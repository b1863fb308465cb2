/** Work that stops now and then to say how far it is: whoever runs it can show that, or go no further. */
export type Steps<T> = Generator<{ readonly done: number; readonly total: number }, T, void>;

/** The items one by one, with a stop before the first and then after so many each time. */
export function* inSteps<T>(
  items: readonly T[],
  each: number,
  work: (item: T, i: number) => void,
): Steps<void> {
  for (const [i, item] of items.entries()) {
    if (i % each === 0) yield { done: i, total: items.length };
    work(item, i);
  }
}

/** What the work comes to, without a stop. */
export function finished<T>(work: Steps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
