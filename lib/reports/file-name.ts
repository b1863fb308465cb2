// As much of a title as file systems and people like.
const longest = 60;

/** A name for a report's file that every file system takes: from the story's title and the report's number. */
export function fileName(title: string, number: number, extension: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/gu, "");
  return `${words || "story"}-report-${number}.${extension}`;
}

/** The Content-Disposition of a download: a plain name for old programs, the true one beside it (RFC 6266). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]+/gu, "_").replace(/["\\]/gu, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
