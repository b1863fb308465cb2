/** Named figures, 0..1 or small counts, that describe a phrase, a pair of phrases or a candidate. */
export type Features = Readonly<Record<string, number>>;
