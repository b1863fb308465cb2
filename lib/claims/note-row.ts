import type { LoadedAnnotation, LoadedClaim } from "./load";
import type { AnnotationView, CommentView } from "./view";

/** A comment as the reader sees it. */
export function commentRow(comment: LoadedClaim["comments"][number], readerId: string): CommentView {
  return {
    id: comment.id,
    author: comment.author,
    body: comment.body,
    mentions: comment.mentions.map(({ user }) => user),
    replyTo: comment.replyTo,
    resolvedAt: comment.resolvedAt?.toISOString() ?? null,
    createdAt: comment.createdAt.toISOString(),
    rowVersion: comment.rowVersion,
    mine: comment.author.id === readerId,
  };
}

/** An annotation as the reader sees it. */
export function annotationRow(annotation: LoadedAnnotation, readerId: string): AnnotationView {
  return {
    id: annotation.id,
    claimId: annotation.claimId,
    author: annotation.author,
    body: annotation.body,
    targets: annotation.targets.map(({ id, revisionId, start, end, exact, state, revision }) => ({
      id,
      revisionId,
      start,
      end,
      exact,
      state,
      sourceId: revision.source.id,
      siglum: revision.source.siglum,
    })),
    createdAt: annotation.createdAt.toISOString(),
    rowVersion: annotation.rowVersion,
    mine: annotation.author.id === readerId,
  };
}
