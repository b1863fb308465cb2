/** Moves the focus to the element with this id, once it is on the page. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Moves the focus to the first field at fault, once the faults are said. */
export function focusOnFault(): void {
  const atFault = 'main :is(input, textarea)[aria-invalid="true"]';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(atFault)?.focus());
}
