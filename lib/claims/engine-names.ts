import type { Kind as EngineKind, SourceKind as EngineSourceKind } from "@/lib/analysis/model";
import type { SourceKind } from "@/lib/sources/view";
import type { Kind } from "./view";

// The engine's words are those of its exported contract; the database's are identifiers. They meet here alone.
const databaseKind = {
  "quote-wording": "quote_wording",
  title: "title",
  name: "name",
  number: "number",
  time: "time",
  place: "place",
  attribution: "attribution",
  certainty: "certainty",
  action: "action",
  context: "context",
  omission: "omission",
} as const satisfies Record<EngineKind, Kind>;

const engineKind = {
  quote_wording: "quote-wording",
  title: "title",
  name: "name",
  number: "number",
  time: "time",
  place: "place",
  attribution: "attribution",
  certainty: "certainty",
  action: "action",
  context: "context",
  omission: "omission",
} as const satisfies Record<Kind, EngineKind>;

const engineSourceKind = {
  article: "article",
  wire_copy: "wire",
  translation: "translation",
  original: "original",
  transcript: "transcript",
  our_copy: "own-copy",
} as const satisfies Record<SourceKind, EngineSourceKind>;

/** The database's name of a kind that the engine found. */
export const kindFromEngine = (kind: EngineKind): Kind => databaseKind[kind];

/** The engine's name of a kind as the database holds it. */
export const kindToEngine = (kind: Kind): EngineKind => engineKind[kind];

/** The engine's name of a source's kind. */
export const sourceKindToEngine = (kind: SourceKind): EngineSourceKind => engineSourceKind[kind];
