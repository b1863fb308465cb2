const format = new Intl.ListFormat("en-GB");

/** “Monday, Sunday and Tuesday”. */
export const listed = (parts: readonly string[]): string => format.format(parts);
