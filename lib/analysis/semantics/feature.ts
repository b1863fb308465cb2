/** Figures that describe how two phrases differ; the same whichever comes first. */
export type Features = Readonly<Record<string, number>>;
