import type { ClaimRow, GroupView } from "@/lib/claims/view";

/** A group whose label is its value: `group("a", "AFP ANSA")`. */
export function group(letter: string, sigla: string, label = letter): GroupView {
  const list = sigla.split(" ");
  return { letter, label, value: label, sigla: list, origins: list.length, unknownOrigins: 0 };
}

/** A flagged claim of high severity that nobody has touched, but for what is given. */
export function claim(number: number, given: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: `claim-${number}`,
    number,
    statement: `Statement ${number}`,
    kind: "number",
    severity: "high",
    explanation: null,
    state: "open",
    madeBy: "engine",
    groups: [group("a", "AFP ANSA", "twelve"), group("b", "SPIEGEL", "fifteen")],
    cells: "aab-",
    rank: number,
    first: { source: 0, start: number },
    notFoundByRun: null,
    suggestedBy: null,
    outcome: null,
    secondOpinion: null,
    assignee: null,
    openComments: 0,
    rowVersion: 1,
    ...given,
  };
}
