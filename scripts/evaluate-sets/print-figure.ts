/** One measured figure as a line: set, measure, value, how it was measured. */
export function printFigure(set: string, measure: string, value: number, how: string): void {
  console.log(JSON.stringify({ set, measure, value: Number(value.toFixed(3)), how }));
}
