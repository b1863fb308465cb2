"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { showFailure, showToast } from "@/components/ui/toast";
import type { PersonView } from "@/lib/auth/view";
import type { CommentView } from "@/lib/claims/view";
import { commentFieldId } from "./comment-field-id";
import { focusOn } from "./focus";
import { mentioned, pieces } from "./mention";
import { MentionField } from "./mention-field";
import { useKeptText } from "./use-kept-text";

/** What people say to one another about a claim; resolved comments are folded. */
export function CommentThread({
  path,
  comments,
  people,
  canComment,
  onChanged,
}: {
  /** The claim's path in the API. */
  path: string;
  comments: readonly CommentView[];
  /** Whom one can mention: the members of the story. */
  people: readonly PersonView[];
  canComment: boolean;
  onChanged: () => void;
}) {
  const t = useTranslations("claims.thread");
  const failure = useFailure();
  const headingId = useId();
  const [showsResolved, setShowsResolved] = useState(false);
  const [body, setBody] = useKeptText(`comment ${path}`);
  const typed = useRef(body);
  useEffect(() => {
    typed.current = body;
  }, [body]);
  const [answeredId, setAnsweredId] = useKeptText(`answered ${path}`);
  const answered = comments.find(({ id }) => id === answeredId) ?? null;
  const setAnswered = (comment: CommentView | null) => setAnsweredId(comment?.id ?? "");
  const [isPending, setPending] = useState(false);
  const open = comments.filter((comment) => comment.resolvedAt === null);
  const resolved = comments.filter((comment) => comment.resolvedAt !== null);

  async function run(write: () => Promise<unknown>): Promise<boolean> {
    setPending(true);
    try {
      await write();
      return true;
    } catch (error) {
      showFailure(failure(error));
      return false;
    } finally {
      setPending(false);
      onChanged();
    }
  }
  async function restore(comment: CommentView) {
    await run(() => post(`${path}/comments/${comment.id}/restore`));
  }
  async function erase(comment: CommentView) {
    await run(async () => {
      await remove(`${path}/comments/${comment.id}`);
      showToast(t("removed"), { undo: () => void restore(comment) });
    });
  }
  async function send() {
    if (!body.trim() || isPending) return;
    const mentions = [...new Set(mentioned(body, people).map(({ id }) => id))];
    const comment = { body: body.trim(), mentions, replyToId: answered?.id ?? null };
    if (!(await run(() => post(`${path}/comments`, comment)))) return;
    // What was typed while it was being sent is the next one.
    if (typed.current === body) setBody("");
    setAnswered(null);
  }

  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <h3 id={headingId} className="text-ink-soft text-xs">
        {t("title")}
      </h3>
      <ul className="flex flex-col gap-2">
        {[...(showsResolved ? resolved : []), ...open].map((comment) => (
          <li key={comment.id} className="border-line border-l-2 pl-2.5">
            {comment.replyTo && (
              <p className="text-ink-soft text-xs">{t("answers", { name: comment.replyTo.author.name })}</p>
            )}
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">
              {pieces(comment.body, comment.mentions).map(({ text, person }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in its order
                <span key={index} className={person ? "font-medium text-accent" : undefined}>
                  {text}
                </span>
              ))}
            </p>
            <div className="flex flex-wrap items-center gap-x-1.5 text-ink-soft text-xs">
              <span>{comment.author.name}</span>
              <Time iso={comment.createdAt} style="ago" />
              {comment.resolvedAt !== null && <span>{t("resolved")}</span>}
              {canComment && (
                <Button
                  look="quiet"
                  size="small"
                  className="-my-0.5 ml-auto"
                  onPress={() =>
                    void run(() =>
                      patch(`${path}/comments/${comment.id}`, {
                        rowVersion: comment.rowVersion,
                        resolved: comment.resolvedAt === null,
                      }),
                    )
                  }
                >
                  {t(comment.resolvedAt === null ? "resolve" : "unresolve")}
                </Button>
              )}
              {canComment && (
                <Button
                  look="quiet"
                  size="small"
                  className="-my-0.5"
                  onPress={() => {
                    setAnswered(comment);
                    focusOn(commentFieldId);
                  }}
                >
                  {t("answer")}
                </Button>
              )}
              {comment.mine && canComment && <RemoveButton onPress={() => void erase(comment)} />}
            </div>
          </li>
        ))}
      </ul>
      {resolved.length > 0 && !showsResolved && (
        <Button look="quiet" size="small" className="self-start" onPress={() => setShowsResolved(true)}>
          {t("showResolved", { count: resolved.length })}
        </Button>
      )}
      {canComment && (
        <form
          className="flex flex-col gap-1.5"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {answered && (
            <p className="flex items-center gap-1.5 text-ink-soft text-xs">
              <span className="min-w-0 truncate">{t("answers", { name: answered.author.name })}</span>
              <Button look="quiet" size="small" onPress={() => setAnswered(null)}>
                {t("dropAnswer")}
              </Button>
            </p>
          )}
          <MentionField
            id={commentFieldId}
            label={t("body")}
            placeholder={t("add")}
            people={people}
            value={body}
            onChange={setBody}
            onSend={() => void send()}
          />
          {body.trim() !== "" && (
            <Button type="submit" size="small" className="self-end" isPending={isPending}>
              {t("send")}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}

function RemoveButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations("common");
  return (
    <Button look="quiet" size="small" className="-my-0.5" onPress={onPress}>
      {t("remove")}
    </Button>
  );
}
