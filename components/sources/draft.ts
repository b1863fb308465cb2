import type { SourceKind, SourceView, TranslatedBy } from "@/lib/sources/view";
import { outletOf } from "./guess";
import { toMoment } from "./zoned-time";

/** What an editor says of a source, as a form holds it: "" is "not said", and the server makes a siglum from the outlet. */
export interface Details {
  readonly siglum: string;
  readonly outlet: string;
  readonly author: string;
  readonly kind: SourceKind;
  readonly translatedBy: TranslatedBy;
  readonly translationOfId: string;
  readonly language: string;
  readonly url: string;
  readonly origin: string;
}

/** When and where a version of it is from. Times as clocks of their zone show them, "2022-01-10T14:30". */
export interface Times {
  readonly dateline: string;
  readonly published: string;
  readonly publishedZone: string;
  readonly retrieved: string;
  readonly retrievedZone: string;
}

/** A source that is not saved yet. */
export interface Draft extends Details, Times {
  readonly key: string;
  readonly text: string;
  /** Kept although the story has the same text already. */
  readonly allowDuplicate: boolean;
}

/** An empty draft, filled as far as a file's name says something. */
export function newDraft(start: {
  key: string;
  zone: string;
  text?: string;
  fileName?: string;
  kind?: SourceKind;
}): Draft {
  return {
    key: start.key,
    text: start.text ?? "",
    allowDuplicate: false,
    outlet: start.fileName ? outletOf(start.fileName) : "",
    siglum: "",
    author: "",
    kind: start.kind ?? "article",
    translatedBy: "unknown",
    translationOfId: "",
    language: "",
    url: "",
    origin: "",
    dateline: "",
    published: "",
    publishedZone: start.zone,
    retrieved: "",
    retrievedZone: start.zone,
  };
}

/** The details as the API takes them: null is "nothing known", absent "as you find it". */
export function detailsBody(details: Details) {
  const isTranslation = details.kind === "translation";
  return {
    siglum: said(details.siglum) ?? undefined,
    outlet: details.outlet.trim(),
    author: said(details.author),
    kind: details.kind,
    translatedBy: isTranslation ? details.translatedBy : null,
    translationOfId: isTranslation ? said(details.translationOfId) : null,
    language: said(details.language) ?? undefined,
    url: said(details.url),
    origin: said(details.origin),
  };
}

/** The details of a saved source as a form holds them. */
export function detailsOf(source: SourceView): Details {
  return {
    siglum: source.siglum,
    outlet: source.outlet,
    author: source.author ?? "",
    kind: source.kind,
    translatedBy: source.translatedBy ?? "unknown",
    translationOfId: source.translationOf?.id ?? "",
    language: source.language === "und" ? "" : source.language,
    url: source.url ?? "",
    origin: source.origin?.name ?? "",
  };
}

/** The times as the API takes them; a zone alone says nothing. */
export function timesBody(times: Times) {
  const publishedAt = toMoment(times.published, times.publishedZone);
  const retrievedAt = toMoment(times.retrieved, times.retrievedZone);
  return {
    dateline: said(times.dateline),
    publishedAt,
    publishedZone: publishedAt && times.publishedZone,
    retrievedAt,
    retrievedZone: retrievedAt && times.retrievedZone,
  };
}

const said = (value: string): string | null => value.trim() || null;
