/** The least that the server takes; said here so that nobody has to wait for its answer. */
export const shortestPassword = 12;

/** Characters as a person counts them, so that an emoji is one. */
export const passwordLength = (password: string): number => [...password].length;
