/** One thing to choose. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}
