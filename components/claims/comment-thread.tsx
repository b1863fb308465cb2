"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { showFailure, showToast } from "@/components/ui/toast";
import type { CommentView } from "@/lib/claims/view";

/** Id of the box for a new comment; the key c goes there. */
export const commentFieldId = "new-comment";

/** What people say to one another about a claim; resolved comments are folded. */
export function CommentThread({
  path,
  comments,
  canComment,
  onChanged,
}: {
  /** The claim's path in the API. */
  path: string;
  comments: readonly CommentView[];
  canComment: boolean;
  onChanged: () => void;
}) {
  const t = useTranslations("claims.thread");
  const failure = useFailure();
  const headingId = useId();
  const [showsResolved, setShowsResolved] = useState(false);
  const [body, setBody] = useState("");
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
    if (await run(() => post(`${path}/comments`, { body: body.trim() }))) setBody("");
  }

  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <h3 id={headingId} className="text-ink-soft text-xs">
        {t("title")}
      </h3>
      <ul className="flex flex-col gap-2">
        {[...(showsResolved ? resolved : []), ...open].map((comment) => (
          <li key={comment.id} className="border-line border-l-2 pl-2.5">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{comment.body}</p>
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
          <TextArea
            id={commentFieldId}
            label={t("body")}
            labelHidden
            placeholder={t("add")}
            rows={1}
            className="[&_textarea]:min-h-8"
            value={body}
            onChange={setBody}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
              else if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
              else event.continuePropagation();
            }}
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
