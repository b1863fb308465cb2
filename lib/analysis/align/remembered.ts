import type { Unit } from "./document";

/** The same function of units, worked out once for each. */
export function remembered<T>(make: (unit: Unit) => T): (unit: Unit) => T {
  const known = new Map<Unit, T>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const fresh = make(unit);
    known.set(unit, fresh);
    return fresh;
  };
}
