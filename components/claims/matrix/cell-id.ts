/** Id of a cell of the matrix; the head's row and the names' column are -1. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
