/** A value as one JSON text. */
export interface Packed<Value> {
  readonly json: string;
  /** Of the type alone: nothing is ever here. */
  readonly of?: Value;
}

/**
 * For what a page hands to the browser in thousands of parts: React writes and reads each part of an object by itself,
 * on the server twice; a text it passes on in one piece.
 */
export const pack = <Value>(value: Value): Packed<Value> => ({ json: JSON.stringify(value) });

const unpacked = new WeakMap<Packed<unknown>, unknown>();

/** What was packed: the same object each time, as if it had been handed over itself. */
export function unpack<Value>(packed: Packed<Value>): Value {
  if (!unpacked.has(packed)) unpacked.set(packed, JSON.parse(packed.json));
  return unpacked.get(packed) as Value;
}
