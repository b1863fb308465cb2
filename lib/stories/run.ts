import type { Prisma } from "@/lib/db/client";
import type { RunView } from "./view";

/** What to load of an analysis run for its view. */
export const runParts = {
  requestedBy: { select: { id: true, name: true } },
} satisfies Prisma.AnalysisRunInclude;

type LoadedRun = Prisma.AnalysisRunGetPayload<{ include: typeof runParts }>;

/** An analysis run as pages show it. */
export function runView(run: LoadedRun): RunView {
  return {
    id: run.id,
    number: run.number,
    state: run.state,
    progress: progressOf(run.progress),
    error: run.error,
    notCompared: Array.isArray(run.notCompared)
      ? run.notCompared.filter((line): line is string => typeof line === "string")
      : [],
    requestedBy: run.requestedBy,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

function progressOf(stored: Prisma.JsonValue): RunView["progress"] {
  if (!stored || typeof stored !== "object" || Array.isArray(stored)) return null;
  const { stage, done, total } = stored;
  if (typeof stage !== "string" || typeof done !== "number" || typeof total !== "number") return null;
  return { stage, done, total };
}
