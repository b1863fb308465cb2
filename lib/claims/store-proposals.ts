import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";
import { spanColumns } from "./anchor";
import type { NewProposal } from "./proposal";

/** A proposal with its id in the database. */
export interface StoredProposal extends NewProposal {
  readonly id: string;
  /** Place in the run's order, from 0. */
  readonly position: number;
}

const parameters = 65_535; // what PostgreSQL takes in one statement
const filledIn = 8; // columns of a row that the client may fill in besides: an id, times, states, versions

/** Stores what a run found, as it is and for good. */
export async function storeProposals(
  tx: Tx,
  runId: string,
  proposals: readonly NewProposal[],
): Promise<StoredProposal[]> {
  const stored = proposals.map((proposal, position) => ({ ...proposal, id: randomUUID(), position }));
  const heads = stored.map(
    ({ id, position, statement, kind, severity, confidence, explanation, oddOneOut }) => ({
      ...{ id, runId, position, statement, kind, severity, confidence, explanation, oddOneOut },
    }),
  );
  const readings = stored.flatMap(({ id, readings: said }) =>
    said.map(({ anchor, value, scale, degree }, position) => ({
      ...spanColumns(anchor),
      ...{ proposalId: id, position, sourceId: anchor.sourceId, value, scale, degree },
    })),
  );
  const absences = stored.flatMap(({ id, absentFrom }) =>
    [...new Set(absentFrom)].map((sourceId) => ({ proposalId: id, sourceId })),
  );
  for (const data of batches(heads)) await tx.proposal.createMany({ data });
  for (const data of batches(readings)) await tx.proposalReading.createMany({ data });
  for (const data of batches(absences)) await tx.proposalAbsence.createMany({ data });
  return stored;
}

/** The rows in lots that one statement can take. */
export function batches<T extends object>(rows: readonly T[]): T[][] {
  const columns = Object.keys(rows[0] ?? {}).length;
  const lot = Math.floor(parameters / (columns + filledIn));
  const lots: T[][] = [];
  for (let at = 0; at < rows.length; at += lot) lots.push(rows.slice(at, at + lot));
  return lots;
}
