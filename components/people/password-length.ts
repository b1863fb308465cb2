/** Characters as a person counts them, so that an emoji is one. */
export const passwordLength = (password: string): number => [...password].length;
